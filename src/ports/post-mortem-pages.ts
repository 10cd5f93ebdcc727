export interface PostMortemPage {
  readonly pageId: string;
  readonly title: string;
  readonly url: string;
}

/** The internal wiki space in which post mortems are kept. */
export interface PostMortemPages {
  /** @returns the team's template in Confluence storage format */
  template(): Promise<string>;
  find(title: string): Promise<PostMortemPage | undefined>;
  /** @param body Confluence storage format, well formed */
  create(page: { readonly title: string; readonly body: string }): Promise<PostMortemPage>;
  /** Labels the page and writes into it which SEV it belongs to. Harmless to repeat. */
  mark(pageId: string, issueKey: string): Promise<void>;
  /** The live view of a SEV, as storage format to put into a page. */
  liveView(issueKey: string): string;
}
