/** The workspace as one person sees it, from `GET /workbench/slack/workspace`. Objects are Slack's own where it has any. */
export interface Workspace {
  readonly team: { readonly id: string; readonly name: string };
  readonly botUserId: string;
  readonly me: User;
  readonly people: readonly User[];
  readonly userGroups: readonly UserGroup[];
  readonly channels: readonly Channel[];
  /** Open for this person, the topmost last. */
  readonly views: readonly View[];
  readonly appName: string;
  readonly appHome: {
    readonly home_tab_enabled?: boolean;
    readonly messages_tab_enabled?: boolean;
    readonly messages_tab_read_only_enabled?: boolean;
  };
  /** What the app published for this person's Home tab. */
  readonly home: View | null;
}

export interface User {
  readonly id: string;
  readonly name: string;
  readonly real_name: string;
  readonly tz: string;
  readonly is_bot: boolean;
  readonly is_restricted: boolean;
  /** Of another workspace. */
  readonly external: boolean;
}

export interface UserGroup {
  readonly id: string;
  readonly handle: string;
  readonly name: string;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly is_member: boolean;
  readonly is_archived: boolean;
  readonly is_private: boolean;
  readonly is_im: boolean;
  readonly topic: { readonly value: string };
  readonly members: readonly string[];
  readonly bookmarks: readonly { readonly id: string; readonly title: string; readonly link: string }[];
  readonly pins: readonly { readonly ts: string }[];
  /** What only this person sees is among them, marked `ephemeral`. */
  readonly messages: readonly Message[];
}

// biome-ignore lint/suspicious/noExplicitAny: blocks are drawn by their type, unknown ones are shown as such
export type Block = { readonly type: string; readonly block_id?: string } & { readonly [field: string]: any };

export interface Message {
  readonly ts: string;
  readonly user: string;
  readonly text: string;
  readonly subtype?: string;
  readonly bot_id?: string;
  readonly blocks?: readonly Block[];
  readonly thread_ts?: string;
  readonly edited?: { readonly ts: string };
  readonly reactions?: readonly { readonly name: string; readonly users: readonly string[]; readonly count: number }[];
  readonly files?: readonly {
    readonly id: string;
    readonly name?: string;
    readonly title?: string;
    readonly mode: string;
  }[];
  /** Only this person sees it. */
  readonly ephemeral?: boolean;
}

export interface View {
  readonly id: string;
  readonly type: 'modal' | 'home';
  readonly title?: { readonly text: string };
  readonly submit?: { readonly text: string };
  readonly close?: { readonly text: string };
  readonly blocks: readonly Block[];
  readonly errors?: Readonly<Record<string, string>>;
}
