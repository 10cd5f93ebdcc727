/** What is asked of the app between the mitigation and the closing: the meeting, contributions, approval, an override. */
import type { IncidentRef } from '../incident';

export type ReviewWork =
  | {
      readonly kind: 'schedule-meeting';
      readonly incident: IncidentRef;
      /** ISO 8601 UTC */
      readonly at: string;
      readonly slackUserIds: readonly string[];
    }
  | { readonly kind: 'cancel-meeting'; readonly incident: IncidentRef }
  /** Timeline and impact were reviewed; the people are those who were there. */
  | { readonly kind: 'meeting-held'; readonly incident: IncidentRef; readonly slackUserIds: readonly string[] }
  | { readonly kind: 'approve'; readonly incident: IncidentRef }
  | { readonly kind: 'close-anyway'; readonly incident: IncidentRef; readonly reason: string }
  /** Asks people to contribute to the post mortem. */
  | { readonly kind: 'contribute'; readonly incident: IncidentRef; readonly slackUserIds: readonly string[] }
  /** Reminds those who were asked and have not contributed. */
  | { readonly kind: 'nudge'; readonly incident: IncidentRef };
