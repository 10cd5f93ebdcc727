import type { FollowUp, FollowUpFacts, FollowUpPriority } from '../domain/follow-ups/follow-up';
import type { FollowUpEdit } from '../domain/follow-ups/follow-up-edit';
import type { Incident } from '../domain/incident';
import type { Span } from '../domain/metrics/months';

/** What an issue turned out to be. */
export type IssueReading =
  | { readonly kind: 'incident'; readonly incident: Incident; readonly transitions: readonly Transition[] }
  | { readonly kind: 'follow-up'; readonly parentIssueId: string }
  | { readonly kind: 'other'; readonly issueKey: string };

export interface Transition {
  readonly id: string;
  readonly toStatus: string;
}

export interface NewIncident {
  readonly requestId: string;
  readonly title: string;
  /** Atlassian Document Format */
  readonly description: object;
  readonly reporterAccountId?: string | undefined;
  /** Restricts who may see it from the first moment. */
  readonly securityLevelId?: string | undefined;
  readonly labels?: readonly string[] | undefined;
}

export interface NewFollowUp {
  readonly requestId: string;
  readonly parentIssueId: string;
  readonly title: string;
  readonly priority: FollowUpPriority;
  readonly assigneeAccountId?: string | undefined;
  /** A day such as `2026-12-07`. */
  readonly dueDate: string;
}

export interface IssueName {
  readonly issueId: string;
  readonly issueKey: string;
}

/** What a person must be allowed to do in Jira; `administer` is of the whole site, `override` to set aside the team's own rule. */
export type Right = 'see' | 'report' | 'act' | 'override' | 'administer';

/** The incidents and follow-ups of the team, in its issue tracker. */
export interface Issues {
  /**
   * @param accountId absent: as the app; else as that person, with no follow-up that they may not see
   * @returns undefined when there is no such issue, or they may not see it
   */
  read(
    issue: { readonly issueId: string } | { readonly issueKey: string },
    accountId?: string,
  ): Promise<IssueReading | undefined>;
  create(incident: NewIncident): Promise<IssueName>;
  /** The incident that an earlier, interrupted attempt at the same request made. */
  findCreated(requestId: string): Promise<IssueName | undefined>;
  /** Writes what differs: status, title, severity, owner, investigator, times and links. */
  write(before: Incident, after: Incident, transitions: readonly Transition[]): Promise<void>;
  createFollowUp(followUp: NewFollowUp): Promise<IssueName>;
  findFollowUp(followUp: NewFollowUp): Promise<IssueName | undefined>;
  /** @param comment Atlassian Document Format */
  comment(issueId: string, comment: object): Promise<string>;
  /** The newest comment, no older than `since` (ISO 8601 UTC), that links to `url`. @returns its id */
  findComment(issueId: string, url: string, since: string): Promise<string | undefined>;
  /** All that its sender wrote, as plain text; it may hold personal data. */
  wordsOf(issueId: string): Promise<string>;
  /** A comment that the sender reads. @param comment Atlassian Document Format */
  answerSender(issueId: string, comment: object): Promise<string>;
  /** @returns when somebody first commented so that the sender reads it: ISO 8601 UTC */
  firstAnswerAt(issueId: string): Promise<string | undefined>;
  /** By issue key, of those that can be seen. @param accountId absent: as the app; else as that person */
  followUpFacts(issueKeys: readonly string[], accountId?: string): Promise<ReadonlyMap<string, FollowUpFacts>>;
  editFollowUp(issueId: string, edit: FollowUpEdit): Promise<void>;
  /** Makes an issue of any project a follow-up of the SEV. Harmless to repeat. */
  linkFollowUp(followUp: { readonly issueKey: string }, sev: IssueName): Promise<void>;
  /** As that person may see them: people to whom the issue can be assigned whose name begins so, at most 10. */
  assignable(
    accountId: string,
    issueKey: string,
    words: string,
  ): Promise<readonly { readonly accountId: string; readonly name: string }[]>;
  /** @param issueId absent: the right in the incidents' project */
  may(accountId: string, right: Right, issueId?: string): Promise<boolean>;
  /** Says in both issues that one duplicates the other. Harmless to repeat. */
  linkDuplicate(duplicate: IssueName, original: IssueName): Promise<void>;
  /** As that person may see them: incidents that are neither closed nor declined, the newest first, at most 100. */
  unfinished(accountId: string): Promise<readonly Incident[]>;
  /** Incidents that changed since, themselves or their follow-ups, by their issue ids. May lag behind for a moment. @param since ISO 8601 UTC */
  changedSince(since: string): Promise<readonly string[]>;
  /** As the app: incidents that are neither closed nor declined, and those that changed since, at most 1,000. @param since ISO 8601 UTC */
  unfinishedOrChangedSince(since: string): Promise<readonly Incident[]>;
  /** As that person may see them: SEVs that are not closed, worst first, at most 100. */
  openSevs(accountId: string): Promise<readonly Incident[]>;
  /** As that person may see them: reports that nobody has judged yet, oldest first, at most 100. */
  waitingReports(accountId: string): Promise<readonly Incident[]>;
  /** As the app: SEVs opened within those days, in UTC, whatever became of them. May lag behind for a moment. */
  sevsOpenedIn(days: Span): Promise<readonly Incident[]>;
  /** @returns ISO 8601 UTC; undefined while there is none */
  firstSevOpenedAt(): Promise<string | undefined>;
  /** As that person may see them: SEVs that Jira keeps from some, opened on that day or after it, the newest first, at most 200. */
  restrictedSevs(accountId: string, since: string): Promise<readonly Incident[]>;
  /** As that person may see them: follow-ups that are not done and due on that day or before it, the longest due first, at most 100. */
  followUpsDue(
    accountId: string,
    until: string,
  ): Promise<readonly { readonly followUp: FollowUp; readonly facts: FollowUpFacts }[]>;
  /** Of those that the person may see, at most 100. */
  titlesOf(
    accountId: string,
    issueIds: readonly string[],
  ): Promise<readonly (IssueName & { readonly title: string })[]>;
  /** Follow-ups assigned to that person and not done, high priority first, at most 100. */
  followUpsOwedBy(accountId: string): Promise<readonly FollowUp[]>;
  /** Has the SEV panel show on every issue of the project, where people would have to add it by hand. Harmless to repeat. */
  showPanel(): Promise<void>;
  /** @returns where people see the site, such as `https://example.atlassian.net` */
  siteUrl(): Promise<string>;
  /** @returns the address at which people see the issue */
  urlOf(issueKey: string): Promise<string>;
}
