export interface PostMortemPage {
  readonly pageId: string;
  readonly title: string;
  readonly url: string;
  /** Atlassian account that made it: the app's own. */
  readonly authorAccountId?: string | undefined;
}

/** The internal wiki space in which post mortems are kept. */
export interface PostMortemPages {
  /** @returns the team's template in Confluence storage format */
  template(): Promise<string>;
  find(title: string): Promise<PostMortemPage | undefined>;
  /** @param body Confluence storage format, well formed */
  create(page: {
    readonly title: string;
    readonly body: string;
    /** A private page is seen by the app alone until `restrict` lets others in. */
    readonly isPrivate: boolean;
  }): Promise<PostMortemPage>;
  /** Lets these accounts, and nobody who is not let in already, see and edit the page. Harmless to repeat. */
  restrict(pageId: string, accountIds: readonly string[]): Promise<void>;
  /** Whether not everybody who sees the space sees the page. A page that is gone is open to nobody. */
  isRestricted(pageId: string): Promise<boolean>;
  /** Labels the page and writes into it which SEV it belongs to. Harmless to repeat. */
  mark(pageId: string, issueKey: string): Promise<void>;
  /** Atlassian accounts that edited the page or commented on it. */
  contributorsOf(pageId: string): Promise<readonly string[]>;
  /** The live view of a SEV, as storage format to put into a page. */
  liveView(issueKey: string): string;
}
