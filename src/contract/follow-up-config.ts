/** What the configuration form of the automation action *Add a follow-up* stores; each may hold a smart value. */
export interface FollowUpConfig {
  readonly issueKey: string;
  readonly title: string;
  readonly priority: string;
  readonly assigneeAccountId?: string;
  readonly dueDate?: string;
}
