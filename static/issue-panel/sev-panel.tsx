import type { SevView } from '../../src/contract/sev-view';
import { FollowUpList } from '../sev/follow-up-list';
import { FollowUpProgress } from '../sev/follow-up-progress';
import { Notices } from '../sev/notices';
import { Review } from '../sev/review';
import type { SevRef } from '../sev/sev-backend';
import { Stepper } from '../sev/stepper';
import { Timeline } from '../sev/timeline';
import { Times } from '../sev/times';
import { Actions } from './actions';
import { Summary } from './summary';

interface SevPanelProps {
  readonly sev: SevView;
  readonly issue: SevRef;
  readonly refresh: () => Promise<void>;
}

const FollowUps = ({ sev }: { readonly sev: SevView }) => (
  <section aria-labelledby="follow-ups">
    <div className="section-head">
      <h2 id="follow-ups">Follow-ups</h2>
      <FollowUpProgress followUps={sev.followUps} />
    </div>
    {sev.followUps.length === 0 ? (
      <p className="subtle">No follow-ups yet.</p>
    ) : (
      <>
        <h3>High priority</h3>
        <FollowUpList followUps={sev.followUps} priority="high" />
        <h3>Low priority</h3>
        <FollowUpList followUps={sev.followUps} priority="low" />
      </>
    )}
  </section>
);

export const SevPanel = ({ sev, issue, refresh }: SevPanelProps) => (
  <>
    <Summary sev={sev} />
    <Stepper status={sev.status} />
    <Notices notices={sev.notices} />
    <Actions sev={sev} issue={issue} refresh={refresh} />
    <div className="columns">
      <section aria-labelledby="times">
        <h2 id="times">Times</h2>
        <Times sev={sev} />
      </section>
      <section aria-labelledby="timeline">
        <h2 id="timeline">Timeline</h2>
        <Timeline entries={sev.timeline} order="newest-first" first={5} />
      </section>
    </div>
    <Review sev={sev} />
    <FollowUps sev={sev} />
  </>
);
