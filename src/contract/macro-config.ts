/** What the macro's configuration stores in the page. */
export interface MacroConfig {
  /** Key of the SEV's Jira issue, such as `SEV-42`. */
  readonly issueKey: string;
  /** Which of `facts`, `timeline` and `follow-ups` are shown, with commas between; all when absent. */
  readonly parts?: string;
}
