/** What happened to the review of a SEV: its meeting, its post mortem, and a closing against the rule. */
import { utcMinute } from '../phrase';

export type ReviewEvent =
  | { readonly kind: 'meeting-planned'; readonly meetingAt: string }
  | { readonly kind: 'meeting-moved'; readonly meetingAt: string }
  | { readonly kind: 'meeting-cancelled'; readonly meetingAt: string }
  | { readonly kind: 'reviewed'; readonly attended: readonly string[] }
  | { readonly kind: 'approved' }
  /** What was missing when it was closed all the same. */
  | { readonly kind: 'overridden'; readonly reason: string; readonly missing: string };

const kinds: Readonly<Record<ReviewEvent['kind'], true>> = {
  'meeting-planned': true,
  'meeting-moved': true,
  'meeting-cancelled': true,
  reviewed: true,
  approved: true,
  overridden: true,
};

export const isReviewEvent = (event: { readonly kind: string }): event is ReviewEvent => event.kind in kinds;

/** @param byWhom such as ` by Omar`; empty when nobody is known to have done it */
export function describeReviewEvent(event: ReviewEvent, byWhom: string): string {
  switch (event.kind) {
    case 'meeting-planned':
      return `Post mortem meeting scheduled for ${utcMinute(event.meetingAt)}${byWhom}`;
    case 'meeting-moved':
      return `Post mortem meeting moved to ${utcMinute(event.meetingAt)}${byWhom}`;
    case 'meeting-cancelled':
      return `Post mortem meeting of ${utcMinute(event.meetingAt)} called off${byWhom}`;
    case 'reviewed':
      return `Timeline and impact reviewed in the meeting, recorded${byWhom}. There: ${event.attended.join(', ') || 'nobody was named'}`;
    case 'approved':
      return `Post mortem approved${byWhom}`;
    case 'overridden':
      return `Closed against the rule${byWhom}: ${event.reason} (missing: ${event.missing})`;
  }
}
