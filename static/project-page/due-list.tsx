import type { DueView } from '../../src/contract/project-screen';
import { Lozenge } from '../sev/lozenge';
import { Moment } from '../sev/moment';
import { dayText } from '../sev/moment-text';
import { useReader } from '../sev/reader';
import { PageLink } from './page-link';

const words: Readonly<Record<DueView['kind'], string>> = {
  update: 'Status update',
  'follow-up': 'Follow-up',
  'post-mortem': 'Post mortem meeting',
};

interface DueListProps {
  readonly due: readonly DueView[];
}

export const DueList = ({ due }: DueListProps) => (
  <table className="list">
    <thead>
      <tr>
        <th scope="col">What</th>
        <th scope="col">Of</th>
        <th scope="col">Who</th>
        <th scope="col">Due</th>
      </tr>
    </thead>
    <tbody>
      {due.map((thing) => (
        <tr key={`${thing.kind} ${thing.issueKey}`}>
          <th scope="row">{words[thing.kind]}</th>
          <td data-label="Of">
            <PageLink url={thing.url}>{thing.issueKey}</PageLink> <bdi>{thing.title}</bdi>
          </td>
          <td data-label="Who">{thing.who === undefined ? 'Nobody' : <bdi>{thing.who}</bdi>}</td>
          <td data-label="Due">
            <DueAt at={thing.at} /> {thing.overdue && <Lozenge tone="danger">Overdue</Lozenge>}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** A follow-up has a day and no hour. */
function DueAt({ at }: { readonly at: string }) {
  const reader = useReader();
  return at.length === 10 ? <time dateTime={at}>{dayText(at, reader)}</time> : <Moment at={at} />;
}
