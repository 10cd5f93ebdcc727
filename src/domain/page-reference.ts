export type PageReference = { readonly pageId: string } | { readonly title: string };

/** What a person knows of a page in Confluence: its link, its id, or its title. */
export function pageReference(text: string): PageReference {
  const typed = text.trim();
  const pageId = /^\d{1,19}$/.exec(typed)?.[0] ?? /^https?:\/\/[^?#]*\/pages\/(\d{1,19})(?:[/?#]|$)/.exec(typed)?.[1];
  return pageId === undefined ? { title: typed } : { pageId };
}
