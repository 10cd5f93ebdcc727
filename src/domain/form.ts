/** A form as far as the app must know of it between its opening and its submission. */
export type FormName =
  | 'report'
  | 'assign'
  | 'open-sev'
  | 'decline'
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
  | 'edit-entry';

export interface FormOrigin {
  readonly issueKey?: string | undefined;
  /** Where to answer its author privately. */
  readonly channelId?: string | undefined;
  readonly permalink?: string | undefined;
  /** Of the timeline: which entry is to be edited, which list of entries is to be shown anew, and which page of it. */
  readonly entryId?: string | undefined;
  readonly viewId?: string | undefined;
  readonly page?: number | undefined;
}
