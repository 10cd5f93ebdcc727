import type { MacroPart } from '../../src/contract/macro-config';
import type { SevView } from '../../src/contract/sev-view';
import { FollowUps } from '../sev/follow-ups';
import { Frozen } from '../sev/frozen';
import { Notices } from '../sev/notices';
import { Review } from '../sev/review';
import type { SevRef } from '../sev/sev-backend';
import { Timeline } from '../sev/timeline';
import { Times } from '../sev/times';
import { Facts } from './facts';

interface SevDocumentProps {
  readonly sev: SevView;
  readonly issue: SevRef;
  readonly refresh: () => Promise<void>;
  readonly parts: readonly MacroPart[];
}

/** The parts of the SEV that the page wants, in one order. */
export const SevDocument = ({ parts, ...props }: SevDocumentProps) => (
  <>
    <Frozen frozen={props.sev.frozen} />
    {parts.includes('facts') && <Facts sev={props.sev} />}
    {parts.includes('facts') && <Review sev={props.sev} />}
    <Notices notices={props.sev.notices} />
    {parts.includes('times') && (
      <section aria-labelledby="times">
        <h2 id="times">Times</h2>
        <Times {...props} />
      </section>
    )}
    {parts.includes('timeline') && (
      <section aria-labelledby="timeline">
        <h2 id="timeline">Timeline</h2>
        <Timeline {...props} order="oldest-first" first={25} />
      </section>
    )}
    {parts.includes('follow-ups') && <FollowUps {...props} />}
  </>
);
