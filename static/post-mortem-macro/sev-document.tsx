import type { SevView } from '../../src/contract/sev-view';
import { Notices } from '../sev/notices';
import { Review } from '../sev/review';
import type { SevRef } from '../sev/sev-backend';
import { Timeline } from '../sev/timeline';
import { Facts } from './facts';
import { FollowUps } from './follow-ups';

interface SevDocumentProps {
  readonly sev: SevView;
  readonly issue: SevRef;
  readonly refresh: () => Promise<void>;
}

export const SevDocument = ({ sev, issue, refresh }: SevDocumentProps) => (
  <>
    <Facts sev={sev} />
    <Review sev={sev} />
    <Notices notices={sev.notices} />
    <section aria-labelledby="timeline">
      <h2 id="timeline">Timeline</h2>
      <Timeline entries={sev.timeline} order="oldest-first" first={25} />
    </section>
    <FollowUps sev={sev} issue={issue} refresh={refresh} />
  </>
);
