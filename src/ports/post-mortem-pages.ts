import type { PageReference } from '../domain/page-reference';
import type { PostMortemPart } from '../domain/post-mortem/post-mortem-part';

export interface PostMortemPage {
  readonly pageId: string;
  readonly title: string;
  readonly url: string;
  /** Atlassian account that made it: the app's own. */
  readonly authorAccountId?: string | undefined;
}

/** A page below which others can be made. */
export interface ParentPage {
  readonly pageId: string;
  readonly title: string;
}

/** The internal wiki space in which post mortems are kept. */
export interface PostMortemPages {
  /**
   * The SEV's own page: one that is marked as its own, or one of that title which the app made and could not mark yet.
   * A page of that title which is somebody else's is left alone.
   */
  find(issueKey: string, title: string): Promise<PostMortemPage | undefined>;
  /**
   * Makes the page, or gives the SEV's own one that is there already. Where somebody else's page has the title, a number
   * is put behind it.
   */
  create(page: {
    readonly issueKey: string;
    readonly title: string;
    /** Confluence storage format, well formed. */
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
  /** By its id in any space, or by its title in the post mortems' own. @returns undefined for none that the app may see */
  parent(wanted: PageReference): Promise<ParentPage | undefined>;
  /** Parts of a SEV, live, as storage format to put into a page; all of them when none is named. */
  liveView(issueKey: string, parts: readonly PostMortemPart[]): string;
}
