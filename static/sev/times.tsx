import type { SevView } from '../../src/contract/sev-view';
import { milestones } from './durations';
import { Moment } from './moment';

/** When each milestone was reached, and how long it took. */
export const Times = ({ sev }: { readonly sev: SevView }) => (
  <dl className="facts">
    {milestones(sev).map(({ label, at, took }) => (
      <div key={label} className="fact">
        <dt>{label}</dt>
        <dd>
          {at ? <Moment at={at} /> : <span className="subtle">Not yet</span>}
          {took && <span className="took">{took}</span>}
        </dd>
      </div>
    ))}
  </dl>
);
