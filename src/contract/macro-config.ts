export type MacroPart = 'facts' | 'times' | 'timeline' | 'follow-ups';

/** What the macro's configuration stores in the page. */
export interface MacroConfig {
  /** Key of the SEV's Jira issue, such as `SEV-42`. */
  readonly issueKey: string;
  /** The parts to show, with commas between them; absent: all. */
  readonly parts?: string;
}
