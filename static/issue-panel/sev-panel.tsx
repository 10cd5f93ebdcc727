import type { SevView } from '../../src/contract/sev-view';
import { FollowUps } from '../sev/follow-ups';
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

export const SevPanel = (props: SevPanelProps) => (
  <>
    <Summary {...props} />
    <Stepper status={props.sev.status} />
    <Notices notices={props.sev.notices} />
    <Actions {...props} />
    <div className="columns">
      <section aria-labelledby="times">
        <h2 id="times">Times</h2>
        <Times {...props} />
      </section>
      <section aria-labelledby="timeline">
        <h2 id="timeline">Timeline</h2>
        <Timeline {...props} order="newest-first" first={5} />
      </section>
    </div>
    <Review sev={props.sev} />
    <FollowUps {...props} />
  </>
);
