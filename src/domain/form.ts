/** A form as far as the app must know of it between its opening and its submission. */
export type FormName = 'report' | 'assign' | 'open-sev' | 'decline' | 'mitigated' | 'follow-up' | 'roles' | 'merge';

export interface FormOrigin {
  readonly issueKey?: string | undefined;
  /** Where to answer its author privately. */
  readonly channelId?: string | undefined;
  readonly permalink?: string | undefined;
}
