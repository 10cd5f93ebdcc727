import type { Store } from '../site/store.ts';

/** An issue as it is kept: ids in place of what they name, times in ISO 8601 UTC. */
export interface StoredIssue {
  readonly id: string;
  readonly key: string;
  readonly projectId: string;
  readonly typeId: string;
  readonly statusId: string;
  readonly creator: string;
  readonly created: string;
  readonly updated: string;
  readonly statusChanged: string;
  /** Set while the status is in the category Done. */
  readonly resolved: string | null;
  readonly parentId: string | null;
  readonly childIds: readonly string[];
  readonly linkIds: readonly string[];
  /** What people and the app enter, by field id, as the field's kind stores it; a field without a value is absent. */
  readonly values: Readonly<Record<string, unknown>>;
}

export interface StoredComment {
  /** Only for agents of a service project. */
  readonly internal?: boolean;
  readonly id: string;
  readonly author: string;
  readonly updateAuthor: string;
  readonly body: unknown;
  readonly created: string;
  readonly updated: string;
}

export interface ChangeItem {
  readonly field: string;
  readonly fieldId: string;
  readonly fieldtype: 'jira' | 'custom';
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
}

export interface StoredChange {
  readonly id: string;
  readonly author: string;
  readonly created: string;
  readonly items: readonly ChangeItem[];
}

export interface StoredRemoteLink {
  readonly id: number;
  readonly globalId?: string;
  readonly [property: string]: unknown;
}

export interface StoredIssueLink {
  readonly id: string;
  readonly typeId: string;
  readonly inwardIssueId: string;
  readonly outwardIssueId: string;
}

/** What belongs to an issue is kept in one document per issue and kind, so that reading it does not grow with the site. */
export interface IssueStore {
  byId(id: string): StoredIssue | undefined;
  byIdOrKey(idOrKey: string): StoredIssue | undefined;
  all(): readonly StoredIssue[];
  put(issue: StoredIssue): void;
  /** With everything that belongs to it. */
  delete(issue: StoredIssue): void;
  comments(issueId: string): readonly StoredComment[];
  putComments(issueId: string, comments: readonly StoredComment[]): void;
  properties(issueId: string): Readonly<Record<string, unknown>>;
  putProperties(issueId: string, properties: Readonly<Record<string, unknown>>): void;
  changes(issueId: string): readonly StoredChange[];
  putChanges(issueId: string, changes: readonly StoredChange[]): void;
  remoteLinks(issueId: string): readonly StoredRemoteLink[];
  putRemoteLinks(issueId: string, links: readonly StoredRemoteLink[]): void;
  link(id: string): StoredIssueLink | undefined;
  putLink(link: StoredIssueLink): void;
  deleteLink(id: string): void;
}

export function issueStore(store: Store): IssueStore {
  const issues = () => store.collection<StoredIssue>('jira.issues');
  const ids = () => store.collection<string>('jira.issue-ids-by-key');
  const links = () => store.collection<StoredIssueLink>('jira.issue-links');
  const comments = perIssue<readonly StoredComment[]>(store, 'jira.comments', []);
  const properties = perIssue<Readonly<Record<string, unknown>>>(store, 'jira.issue-properties', {});
  const changes = perIssue<readonly StoredChange[]>(store, 'jira.changelogs', []);
  const remoteLinks = perIssue<readonly StoredRemoteLink[]>(store, 'jira.remote-links', []);
  return {
    byId: (id) => issues().get(id),
    byIdOrKey: (idOrKey) => issues().get(idOrKey) ?? issues().get(ids().get(idOrKey.toUpperCase()) ?? ''),
    all: () => issues().values(),
    put: (issue) => {
      issues().put(issue.id, issue);
      ids().put(issue.key, issue.id);
    },
    delete: ({ id, key }) => {
      issues().delete(id);
      ids().delete(key);
      for (const kind of [comments, properties, changes, remoteLinks]) kind.drop(id);
    },
    comments: comments.get,
    putComments: comments.put,
    properties: properties.get,
    putProperties: properties.put,
    changes: changes.get,
    putChanges: changes.put,
    remoteLinks: remoteLinks.get,
    putRemoteLinks: remoteLinks.put,
    link: (id) => links().get(id),
    putLink: (link) => links().put(link.id, link),
    deleteLink: (id) => {
      links().delete(id);
    },
  };
}

function perIssue<T>(store: Store, collection: string, none: T) {
  return {
    get: (issueId: string): T => store.collection<T>(collection).get(issueId) ?? none,
    put: (issueId: string, value: T): void => store.collection<T>(collection).put(issueId, value),
    drop: (issueId: string): void => {
      store.collection<T>(collection).delete(issueId);
    },
  };
}
