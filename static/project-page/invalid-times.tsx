import type { TrendsView } from '../../src/contract/project-screen';
import { Message } from '../sev/message';
import { PageLink } from './page-link';

interface InvalidTimesProps {
  readonly invalid: TrendsView['invalid'];
  readonly more: number;
}

/** SEVs of which a step ends before it starts: they are in no median until somebody puts their times right. */
export function InvalidTimes({ invalid, more }: InvalidTimesProps) {
  if (invalid.length === 0) return null;
  return (
    <Message kind="warning" title="Times to be corrected">
      <p>A step of these SEVs ends before it starts, so it is in no median. Correct their times in the SEV’s panel.</p>
      <ul className="invalid">
        {invalid.map(({ issueKey, title, url }) => (
          <li key={issueKey}>
            <PageLink url={url}>{issueKey}</PageLink> <bdi>{title}</bdi>
          </li>
        ))}
      </ul>
      {more > 0 && <p>And {more} more.</p>}
    </Message>
  );
}
