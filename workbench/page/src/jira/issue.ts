/** Jira's answers as the page reads them. https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/ */
export interface Account {
  readonly accountId: string;
  readonly displayName: string;
}

export interface Status {
  readonly id: string;
  readonly name: string;
  readonly statusCategory: { readonly key: 'new' | 'indeterminate' | 'done' | 'undefined' };
}

// biome-ignore lint/suspicious/noExplicitAny: the app's own fields are shown by what they hold
export type Fields = { readonly [id: string]: any } & {
  readonly summary: string;
  readonly status: Status;
  readonly issuetype: { readonly id: string; readonly name: string; readonly subtask: boolean };
  readonly priority?: { readonly id: string; readonly name: string };
  readonly components?: readonly { readonly id: string; readonly name: string }[];
  readonly assignee?: Account | null;
  readonly reporter?: Account | null;
  readonly created: string;
  readonly updated: string;
};

export interface Issue {
  readonly id: string;
  readonly key: string;
  readonly fields: Fields;
  readonly changelog?: { readonly histories: readonly History[] };
  readonly transitions?: readonly Transition[];
}

export interface Transition {
  readonly id: string;
  readonly name: string;
  readonly to: Status;
}

export interface History {
  readonly id: string;
  readonly author?: Account;
  readonly created: string;
  readonly items: readonly {
    readonly field: string;
    readonly fromString?: string | null;
    readonly toString?: string | null;
  }[];
}

export interface Comment {
  readonly id: string;
  readonly author?: Account;
  readonly created: string;
  readonly body: unknown;
}
