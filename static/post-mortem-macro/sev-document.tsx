import type { SevView } from '../../src/contract/sev-view';
import { Message } from '../sev/message';
import { Moment } from '../sev/moment';
import { Notices } from '../sev/notices';
import type { SevRef } from '../sev/sev-backend';
import { Timeline } from '../sev/timeline';
import type { MacroPart } from './backend';
import { Facts } from './facts';
import { FollowUps } from './follow-ups';

interface SevDocumentProps {
  readonly sev: SevView;
  readonly parts: readonly MacroPart[];
  readonly issue: SevRef;
  readonly refresh: () => Promise<void>;
}

export const SevDocument = ({ sev, parts, issue, refresh }: SevDocumentProps) => (
  <>
    {sev.frozen && (
      <Message kind="information">
        As approved by {sev.frozen.by} on <Moment at={sev.frozen.at} />. The SEV in Jira may have changed since.
      </Message>
    )}
    {parts.includes('facts') && <Facts sev={sev} />}
    <Notices notices={sev.notices} />
    {parts.includes('timeline') && (
      <section aria-labelledby="timeline">
        <h2 id="timeline">Timeline</h2>
        <Timeline entries={sev.timeline} order="oldest-first" first={25} />
      </section>
    )}
    {parts.includes('follow-ups') && <FollowUps sev={sev} issue={issue} refresh={refresh} />}
  </>
);
