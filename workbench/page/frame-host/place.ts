/** Where a screen stands, as the page says it. What the app is told of the place is looked up by the server. */
export type Place =
  | { readonly kind: 'issue'; readonly issueKey: string }
  | { readonly kind: 'project-page'; readonly projectKey: string }
  | { readonly kind: 'admin-page' }
  | { readonly kind: 'macro'; readonly pageId: string; readonly localId: string }
  | {
      readonly kind: 'macro-config';
      readonly pageId: string;
      readonly localId: string;
      readonly config: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: 'action-config'; readonly inputs: Readonly<Record<string, unknown>> };

/** Who asks, through which module's screen, and from where. */
export interface Standpoint {
  /** Atlassian account of the person whose eyes the page looks through. */
  readonly accountId: string;
  readonly moduleKey: string;
  readonly place: Place;
}
