import type { Channel } from './chat';

/** What there is in the chat workspace to choose from. */
export interface ChatDirectory {
  /** The user groups in use. */
  groups(): Promise<readonly ChatGroup[]>;
  /** Public channels that the app is in and that are not archived; never the whole workspace. */
  joinedChannels(): Promise<readonly Channel[]>;
  /** @returns undefined when the app sees no such channel */
  channel(channelId: string): Promise<ChatChannel | undefined>;
}

export interface ChatGroup {
  readonly id: string;
  readonly handle: string;
  readonly name: string;
}

export interface ChatChannel extends Channel {
  /** Whether the app is in it. */
  readonly joined: boolean;
  readonly archived: boolean;
}
