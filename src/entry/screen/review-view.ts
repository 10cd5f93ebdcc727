import type { SevView } from '../../contract/sev-view';
import { isHeld, type Meeting, type Review } from '../../domain/meeting/meeting';
import { countContributions, noContributions } from '../../domain/post-mortem/contributions';
import type { Override, SevRecord } from '../../domain/sev-record';

type ReviewView = Pick<SevView, 'meeting' | 'review' | 'contributions' | 'approval' | 'override'>;

/** How far the review is, as the contract with the screens has it. */
export function reviewView(record: SevRecord | undefined): ReviewView {
  const { meeting, review, approval, override } = record ?? {};
  const contributions = countContributions(record?.contributions ?? noContributions);
  return {
    ...(meeting
      ? {
          meeting: {
            at: meeting.at,
            minutes: meeting.minutes,
            state: stateOf(meeting, review),
          },
        }
      : {}),
    ...(review
      ? { review: { at: review.at, by: review.by.name, attended: review.attended.map(({ name }) => name) } }
      : {}),
    ...(contributions.asked > 0 ? { contributions } : {}),
    ...(approval ? { approval: { at: approval.at, by: approval.by.name } } : {}),
    ...(override ? { override: overrideView(override) } : {}),
  };
}

const overrideView = ({ at, by, reason, missing }: Override) => ({ at, by: by.name, reason, missing });

/** Who met earlier than planned did not meet at the time that the calendar has. */
function stateOf(meeting: Meeting, review: Review | undefined): NonNullable<SevView['meeting']>['state'] {
  if (!review || !isHeld(meeting, review)) return meeting.state;
  return review.at < meeting.at ? 'held-before' : 'held';
}
