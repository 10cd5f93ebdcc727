import type { PersonChange } from './person/change-person.ts';

/**
 * The stand-in for one Slack workspace: the `emulate` package behind a front that adds what it lacks, and the person's
 * side of Slack (typing commands, clicking, submitting), which sends signed requests to the app.
 */
import type { ChannelChange } from './person/manage-channel.ts';
import type { OpenedFile } from './person/open-file.ts';
import type { HomeTab } from './person/open-home.ts';

export interface SlackFacts {
  readonly teamId: string;
  readonly botUserId: string;
  readonly botToken: string;
  readonly signingSecret: string;
  readonly channels: { readonly reports: { readonly id: string; readonly name: string } };
  readonly userGroups: readonly { readonly id: string; readonly handle: string }[];
}

/** What the app answered to one signed request, as it came back over the wire. */
export interface AppReply {
  /** The app's own status; 504 when it took longer than Slack waits, 502 when it could not be reached. */
  readonly status: number;
  /** Parsed when it is JSON, else the text. */
  readonly body: unknown;
  readonly ackMs: number;
  /** What the person was told when the answer was no good: `operation_timeout`, `http_service_error`, … */
  readonly error?: string;
}

/** How the Forge host's `deliveries()` says that requests of Slack reach the app. */
export interface SlackDeliveries {
  readonly duplicate?: boolean;
  readonly reorder?: boolean;
  readonly delaySeconds?: number;
  /** Events never come. */
  readonly lose?: boolean;
}

export interface SlackOptions {
  readonly deliveries?: () => SlackDeliveries;
  /** Told what a caller asked for and the workbench does not model; the caller gets 501. */
  readonly onUnmodelled?: (what: string) => void;
}

export interface CommandInput {
  readonly user: string;
  readonly channel: string;
  readonly text: string;
  readonly command?: string;
}

export interface ActionInput {
  readonly user: string;
  readonly channel?: string;
  /** Without it the newest message that shows the element is meant. */
  readonly messageTs?: string;
  readonly viewId?: string;
  readonly actionId: string;
  readonly value?: unknown;
  /** A trigger id to send instead of a new one. */
  readonly triggerId?: string;
}

export interface SubmitInput {
  readonly user: string;
  readonly viewId: string;
  /** By the label that the person reads. */
  readonly values: Readonly<Record<string, unknown>>;
}

export interface ShortcutInput {
  readonly user: string;
  readonly callbackId: string;
  readonly channel?: string;
  readonly messageTs?: string;
}

export interface Slack {
  /** `https://slack.com/api/{method}`, `https://hooks.slack.com/…` (from the app) and `/slack/api/{method}` (from outside). */
  handle(request: Request): Promise<Response>;
  facts(): SlackFacts;
  /** `user` is a seeded role, or a Slack user id; `channel` an id or a name with or without `#`. */
  command(input: CommandInput): Promise<AppReply>;
  action(input: ActionInput): Promise<AppReply>;
  submit(input: SubmitInput): Promise<AppReply>;
  shortcut(input: ShortcutInput): Promise<AppReply>;
  event(event: Readonly<Record<string, unknown>>): Promise<AppReply>;
  /** Modals open for that person, oldest first. */
  views(user: string): readonly unknown[];
  /** Ephemeral messages and `response_url` posts that the person saw, oldest first. */
  ephemeral(user: string): readonly unknown[];
  /** The person closes a modal with its cross or its close button; the app hears of it if it asked to. */
  closeView(user: string, viewId: string): Promise<void>;
  /** A person writes a message in a channel. */
  post(input: {
    user: string;
    channel: string;
    text: string;
    threadTs?: string;
  }): Promise<{ ts: string; channel: string }>;
  react(input: { user: string; channel: string; messageTs: string; name: string; remove?: boolean }): Promise<void>;
  edit(input: { user: string; channel: string; messageTs: string; text: string }): Promise<void>;
  /** Their own message, or an administrator any. */
  deleteMessage(input: { user: string; channel: string; messageTs: string }): Promise<void>;
  /** A person joins a public channel. */
  join(input: { user: string; channel: string }): Promise<void>;
  leave(input: { user: string; channel: string }): Promise<void>;
  invite(input: { user: string; channel: string; invited: string }): Promise<void>;
  changeChannel(change: ChannelChange): Promise<void>;
  /** A person opens the app's own place in Slack; answers the conversation with it. */
  openHome(input: { user: string; tab?: HomeTab }): Promise<{ channel: string }>;
  /** The Home tab as the app published it for that person. */
  home(user: string): unknown;
  /** Newly hired full members, without Atlassian accounts. */
  hire(input: { count: number; userGroup?: string }): Promise<{ users: readonly string[] }>;
  /** Deactivates that person's account in Slack. */
  deactivate(user: string): Promise<void>;
  /** An administrator changes what somebody is in the workspace. */
  changePerson(change: PersonChange): Promise<void>;
  /** Installs the app anew without these scopes. */
  withholdScopes(scopes: readonly string[]): void;
  /** A person makes a channel of their own. Resolves to its id. */
  makeChannel(input: { user: string; name: string; private?: boolean }): Promise<string>;
  /** An administrator makes a private channel public. */
  publish(input: { user: string; channel: string }): Promise<void>;
  /** A file in a message that the person sees. */
  openFile(input: { user: string; id: string }): OpenedFile;
  /** What the page draws: channels with members, topic, pins and messages, as the person sees them. */
  workspaceFor(user: string): unknown;
  /** When the next repeat of an event is due on the site's clock. */
  nextDueAt(): Date | undefined;
  /** Sends every event that is due by the site's clock, and resolves when the app has answered. */
  runDue(): Promise<void>;
  /** Resolves when no request is on its way to the app and none is due. */
  idle(): Promise<void>;
  reset(): Promise<void>;
  stop(): Promise<void>;
}
