import CommentIcon from '@atlaskit/icon/core/comment';
import PageIcon from '@atlaskit/icon/core/page';
import type { SevView } from '../../src/contract/sev-view';
import { SeverityLozenge, StatusLozenge } from '../sev/lozenge';
import { OutLink } from '../sev/out-link';
import { Person } from '../sev/person';
import { RunningTime } from './running-time';

/** The SEV in one line, and where it is talked and written about. */
export const Summary = ({ sev }: { readonly sev: SevView }) => (
  <header className="summary">
    <div className="summary-line">
      <SeverityLozenge severity={sev.severity} />
      <StatusLozenge status={sev.status} />
      <RunningTime sev={sev} />
      <span className="owner">
        <span className="subtle">Owner</span>
        {sev.owner ? <Person person={sev.owner} /> : <span>Nobody yet</span>}
      </span>
    </div>
    {(sev.channel || sev.postMortem) && (
      <ul className="links">
        {sev.channel && (
          <li>
            <CommentIcon label="Slack channel" />
            <OutLink url={sev.channel.url}>{`#${sev.channel.name.replace(/^#/, '')}`}</OutLink>
          </li>
        )}
        {sev.postMortem && (
          <li>
            <PageIcon label="Post mortem" />
            <OutLink url={sev.postMortem.url}>{sev.postMortem.title}</OutLink>
          </li>
        )}
      </ul>
    )}
  </header>
);
