/** A message as the chat shows it: `text` for notifications and screen readers, `blocks` for the eye. */
export interface Message {
  readonly text: string;
  readonly blocks: readonly object[];
}

/** A form as the chat shows it. */
export type View = object;

export interface Channel {
  readonly id: string;
  readonly name: string;
}

/** Whether everyone in the workspace may look into a channel, or only who was invited. */
export type Openness = 'everyone' | 'invited';
/** A channel as the chat shows it. */
export interface ChannelLook {
  readonly name: string;
  readonly topic: string;
  /** Slack user id of whoever set the topic last; absent when the app did, or nobody. */
  readonly topicBy?: string | undefined;
  readonly archived: boolean;
  /** Whether the app is in it. */
  readonly joined: boolean;
}

/** A link at the head of a channel. */
export interface Bookmark {
  readonly title: string;
  readonly url: string;
}

/** Somebody who could not be added to a channel, and what the workspace said. */
export interface NotAdded {
  readonly slackUserId: string;
  readonly because: string;
}

/** A message as it is now, with who reacted to it. */
export interface ChannelMessage {
  /** With Slack's tokens and escapes in it. */
  readonly text: string;
  /** A bot is known by its name alone. */
  readonly author: { readonly name: string; readonly slackUserId?: string | undefined };
  /** True when the app itself posted it. */
  readonly isOwn: boolean;
  readonly reactions: readonly { readonly name: string; readonly slackUserIds: readonly string[] }[];
}

/** The team's chat workspace, as the app acts in it. */
export interface Chat {
  /** `id` is written into the message, so that `findPosted` can tell later that it was posted. @returns its ts */
  post(channelId: string, id: string, message: Message): Promise<string>;
  /** @param since ISO 8601 UTC; nothing older is looked at. @returns the ts of the message with that id */
  findPosted(channelId: string, id: string, since: string): Promise<string | undefined>;
  /** @returns `gone` when somebody deleted the message */
  update(channelId: string, ts: string, message: Message): Promise<'shown' | 'gone'>;
  stateOf(channelId: string, ts: string): Promise<'pinned' | 'not-pinned' | 'gone'>;
  /** @returns undefined when there is no such message, or no more */
  read(channelId: string, ts: string): Promise<ChannelMessage | undefined>;
  /** @returns the address at which people see the message; undefined when it is gone */
  permalinkOf(channelId: string, ts: string): Promise<string | undefined>;
  /** Shows a message in a channel to one person only. */
  whisper(channelId: string, slackUserId: string, message: Message): Promise<void>;
  /**
   * Shows a message to one person only: in the channel when they are in it, else in the conversation that the app has
   * with them.
   */
  tellAlone(channelId: string, slackUserId: string, id: string, message: Message): Promise<'in-channel' | 'directly'>;
  /** Answers a command or a click where it was made, for its author only. */
  respond(responseUrl: string, message: Message): Promise<void>;
  /** @returns the channel in which to write to that person alone; undefined when Slack lets nobody write to them */
  openDirect(slackUserId: string): Promise<string | undefined>;
  createChannel(name: string, openTo: Openness): Promise<Channel | 'name-taken'>;
  /** Looks among the channels of that openness that the app itself made and is in. */
  findOwnChannel(name: string, openTo: Openness): Promise<Channel | undefined>;
  /** A channel that is hidden from the app is private, or there no more. */
  isPrivate(channelId: string): Promise<boolean>;
  invite(channelId: string, slackUserIds: readonly string[]): Promise<readonly NotAdded[]>;
  membersOf(channelId: string): Promise<readonly string[]>;
  /** Who wrote in the channel or in its threads. Slack user ids. */
  writersIn(channelId: string): Promise<readonly string[]>;
  /** @returns undefined when there is no such channel any more */
  look(channelId: string): Promise<ChannelLook | undefined>;
  isArchived(channelId: string): Promise<boolean>;
  /** An archived channel is no trouble. */
  archive(channelId: string): Promise<void>;
  /** @returns `refused` where only people may un-archive a channel; an open channel is no trouble */
  unarchive(channelId: string): Promise<'open' | 'refused'>;
  /** The app itself joins; being in it already is no trouble. */
  join(channelId: string): Promise<void>;
  /** @returns the topic as people see it */
  topicOf(channelId: string): Promise<string>;
  setTopic(channelId: string, topic: string): Promise<void>;
  bookmarksOf(channelId: string): Promise<readonly (Bookmark & { readonly id: string })[]>;
  /** @returns its id */
  addBookmark(channelId: string, bookmark: Bookmark): Promise<string>;
  /** One that is gone already is no trouble. */
  removeBookmark(channelId: string, id: string): Promise<void>;
  /** @returns `gone` when somebody removed it */
  editBookmark(channelId: string, id: string, bookmark: Bookmark): Promise<'edited' | 'gone'>;
  pin(channelId: string, ts: string): Promise<void>;
  membersOfGroup(groupId: string): Promise<readonly string[]>;
  /** @param triggerId valid for 3 s after the click or command @returns the id of the view */
  openView(triggerId: string, view: View): Promise<string>;
  /** Puts a form upon the one in which the click was made; when it is closed, that one shows again. */
  pushView(triggerId: string, view: View): Promise<string>;
  /** A view that was closed meanwhile is no trouble. */
  updateView(viewId: string, view: View): Promise<void>;
  /** What one person sees in the app's Home tab. */
  publishHome(slackUserId: string, view: View): Promise<void>;
}
