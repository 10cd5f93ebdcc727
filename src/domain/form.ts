/** A form as far as the app must know of it between its opening and its submission. */
export type FormName =
  | 'report'
  | 'acknowledge'
  | 'assign'
  | 'assign-report'
  | 'open-sev'
  | 'decline'
  | 'decline-report'
  | 'severity'
  | 'owner'
  | 'roles'
  | 'impact'
  | 'mitigated'
  | 'follow-up'
  | 'reopen'
  | 'merge'
  | 'update'
  | 'note'
  | 'timeline'
  | 'edit-entry'
  | 'cover'
  | 'answer-sender'
  | 'meeting'
  | 'meeting-held'
  | 'contribute'
  | 'close-anyway'
  | 'swap';

/** The forms that show what the app must look up first; they open light and are filled from the queue. */
export type FilledForm =
  | 'open-sev'
  | 'impact'
  | 'update'
  | 'timeline'
  | 'edit-entry'
  | 'roles'
  | 'merge'
  | 'acknowledge'
  | 'assign-report'
  | 'decline-report'
  | 'meeting'
  | 'meeting-held'
  | 'contribute'
  | 'close-anyway'
  | 'swap';

export interface FormOrigin {
  readonly issueKey?: string | undefined;
  /** Where to answer its author privately. */
  readonly channelId?: string | undefined;
  /** Of the message that is reported, and who wrote it. */
  readonly permalink?: string | undefined;
  readonly authorSlackUserId?: string | undefined;
  /** Of the timeline: which entry is to be edited, which list of entries is to be shown anew, and which page of it. */
  readonly entryId?: string | undefined;
  readonly viewId?: string | undefined;
  readonly page?: number | undefined;
  /** A rehearsal is asked for. */
  readonly drill?: boolean | undefined;
}
