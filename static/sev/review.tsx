import type { ReactNode } from 'react';
import type { SevView } from '../../src/contract/sev-view';
import { Moment } from './moment';

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className="fact">
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const meetingWords = {
  planned: '',
  cancelled: ' (called off)',
  held: ' (held)',
  'held-before': ' (held before that)',
} as const;

/** The meeting, the contributions and the approval, as far as there is anything to say of them. */
export function Review({ sev }: { readonly sev: SevView }) {
  const { meeting, review, contributions, approval, override } = sev;
  if (!meeting && !review && !contributions && !approval && !override) return null;
  return (
    <section aria-labelledby="review">
      <h2 id="review">Review</h2>
      <dl className="facts">
        {meeting && (
          <Fact name="Meeting">
            <Moment at={meeting.at} />
            {meetingWords[meeting.state]}
          </Fact>
        )}
        {review && (
          <Fact name="Timeline and impact reviewed">
            <Moment at={review.at} /> <span dir="auto">with {review.attended.join(', ')}</span>
          </Fact>
        )}
        {contributions && (
          <Fact name="Contributions">{`${contributions.contributed} of ${contributions.asked} asked have contributed`}</Fact>
        )}
        {approval && (
          <Fact name="Post mortem approved">
            <Moment at={approval.at} /> by <span dir="auto">{approval.by}</span>
          </Fact>
        )}
        {override && (
          <Fact name="Closed against the rule">
            <Moment at={override.at} /> by <span dir="auto">{`${override.by}: ${override.reason}`}</span>
            <p className="subtle">{`Missing: ${override.missing}`}</p>
          </Fact>
        )}
      </dl>
    </section>
  );
}
