import { SevError } from '../../src/errors.ts';
import type { Bookmark, Channel, Chat, Message, NotAdded, Openness, View } from '../../src/ports/chat.ts';
import type { Clock } from '../../src/ports/clock.ts';

export interface PostedMessage extends Message {
  readonly id: string;
  readonly ts: string;
}

interface ChannelState extends Omit<Channel, 'name'> {
  name: string;
  readonly own: boolean;
  readonly openTo: Openness;
  readonly messages: PostedMessage[];
  readonly members: Set<string>;
  readonly pinned: Set<string>;
  readonly bookmarks: (Bookmark & { readonly id: string })[];
  topic: string;
  /** Who set it, when it was not the app. */
  topicBy?: string | undefined;
  archived: boolean;
  joined: boolean;
}

export interface FakeChat extends Chat {
  readonly channels: readonly ChannelState[];
  /** What was told privately, in order. */
  readonly told: readonly string[];
  readonly views: readonly View[];
  /** What each person was written directly, in order. */
  directTo(slackUserId: string): readonly PostedMessage[];
  /** By Slack user. */
  readonly homes: ReadonlyMap<string, View>;
  /** Somebody writes in a channel. */
  writes(channelId: string, slackUserId: string): void;
  /** Makes a channel that belongs to somebody else. */
  foreignChannel(name: string): Channel;
  /** Somebody deletes a channel, with all that was said in it. */
  deleteChannel(channelId: string): void;
}

export interface Workspace {
  readonly clock: Clock;
  readonly reportsChannelId: string;
  readonly groups: Readonly<Record<string, readonly string[]>>;
  /** Who cannot be added to channels, and why. */
  readonly notAddable?: readonly NotAdded[];
}

export function fakeChat({ clock, reportsChannelId, groups, notAddable = [] }: Workspace): FakeChat {
  const channels: ChannelState[] = [];
  const told: string[] = [];
  const views: View[] = [];
  const homes = new Map<string, View>();
  const writers = new Map<string, string[]>();
  let posted = 0;
  let everMade = 0;
  let bookmarksMade = 0;
  const add = (id: string, name: string, own: boolean, openTo: Openness = 'everyone'): ChannelState => {
    const channel: ChannelState = {
      id,
      name,
      own,
      openTo,
      messages: [],
      members: new Set<string>(),
      pinned: new Set<string>(),
      bookmarks: [],
      topic: '',
      archived: false,
      joined: true,
    };
    channels.push(channel);
    everMade += 1;
    return channel;
  };
  const made = (name: string, own: boolean, openTo?: Openness): Channel => {
    const { id } = add(`C${everMade}`, name, own, openTo);
    return { id, name };
  };
  add(reportsChannelId, 'eng-crossteam', false);
  const channelOf = (id: string): ChannelState => {
    const channel = channels.find((candidate) => candidate.id === id);
    if (!channel) throw new SevError('rejected', 'Slack refused this (channel_not_found).', { nextStep: 'Try again.' });
    return channel;
  };
  /** Slack's own refusals of what is to be done in a channel. */
  const workable = (id: string): ChannelState => {
    const channel = channelOf(id);
    if (channel.archived)
      throw new SevError('rejected', 'Slack refused this (is_archived).', { nextStep: 'Try again.' });
    if (!channel.joined)
      throw new SevError('not-permitted', 'Slack does not let the app do this (not_in_channel).', { nextStep: 'Ask.' });
    return channel;
  };
  return {
    channels,
    told,
    views,
    homes,
    writes: (channelId, slackUserId) => void writers.set(channelId, [...(writers.get(channelId) ?? []), slackUserId]),
    directTo: (slackUserId) => channels.find(({ id }) => id === `D${slackUserId}`)?.messages ?? [],
    foreignChannel: (name) => made(name, false),
    deleteChannel(channelId) {
      channels.splice(channels.indexOf(channelOf(channelId)), 1);
    },
    async post(channelId, id, message) {
      posted += 1;
      const ts = `${Math.floor(Date.parse(clock.now()) / 1000)}.${String(posted).padStart(6, '0')}`;
      workable(channelId).messages.push({ ...message, id, ts });
      return ts;
    },
    async findPosted(channelId, id, since) {
      const oldest = Date.parse(since) / 1000 - 60;
      return channelOf(channelId).messages.find((message) => message.id === id && Number(message.ts) >= oldest)?.ts;
    },
    async update(channelId, ts, message) {
      const { messages } = workable(channelId);
      const index = messages.findIndex((candidate) => candidate.ts === ts);
      const current = messages[index];
      if (!current) return 'gone';
      messages[index] = { ...message, id: current.id, ts };
      return 'shown';
    },
    async stateOf(channelId, ts) {
      const { messages, pinned } = workable(channelId);
      if (!messages.some((candidate) => candidate.ts === ts)) return 'gone';
      return pinned.has(ts) ? 'pinned' : 'not-pinned';
    },
    async tellAlone(channelId, slackUserId, _id, { text }) {
      told.push(text);
      const { archived, members } = channelOf(channelId);
      return !archived && members.has(slackUserId) ? 'in-channel' : 'directly';
    },
    writersIn: async (channelId) => writers.get(channelId) ?? [],
    membersOf: async (channelId) => [...channelOf(channelId).members],
    async look(channelId) {
      const channel = channels.find((candidate) => candidate.id === channelId);
      if (!channel) return undefined;
      const { name, topic, topicBy, archived, joined } = channel;
      return { name, topic, topicBy, archived, joined: joined && !archived };
    },
    isArchived: async (channelId) => channelOf(channelId).archived,
    async archive(channelId) {
      Object.assign(channelOf(channelId), { archived: true, joined: false });
    },
    unarchive: async (id) => (channels.some((channel) => channel.id === id && !channel.archived) ? 'open' : 'refused'),
    async join(channelId) {
      channelOf(channelId).joined = true;
    },
    async read(channelId, ts) {
      const message = channelOf(channelId).messages.find((candidate) => candidate.ts === ts);
      return message && { text: message.text, author: { name: 'SEV Response' }, isOwn: true, reactions: [] };
    },
    async permalinkOf(channelId, ts) {
      const known = channelOf(channelId).messages.some((candidate) => candidate.ts === ts);
      return known ? `https://team.slack.example/archives/${channelId}/p${ts.replace('.', '')}` : undefined;
    },
    whisper: async (_channelId, _slackUserId, { text }) => void told.push(text),
    respond: async (_responseUrl, { text }) => void told.push(text),
    async openDirect(slackUserId) {
      const id = `D${slackUserId}`;
      if (!channels.some((channel) => channel.id === id)) add(id, id, false);
      return id;
    },
    async createChannel(name, openTo) {
      return channels.some((channel) => channel.name === name) ? 'name-taken' : made(name, true, openTo);
    },
    async findOwnChannel(name, openTo) {
      const own = channels.find((channel) => channel.own && channel.openTo === openTo && channel.name === name);
      return own && { id: own.id, name };
    },
    isPrivate: async (channelId) => channelOf(channelId).openTo === 'invited',
    async invite(channelId, slackUserIds) {
      const { members } = workable(channelId);
      const refused = notAddable.filter(({ slackUserId }) => slackUserIds.includes(slackUserId));
      for (const id of slackUserIds) if (!refused.some(({ slackUserId }) => slackUserId === id)) members.add(id);
      return refused;
    },
    topicOf: async (channelId) => channelOf(channelId).topic,
    async setTopic(channelId, topic) {
      Object.assign(workable(channelId), { topic, topicBy: undefined });
    },
    pin: async (channelId, ts) => void workable(channelId).pinned.add(ts),
    bookmarksOf: async (channelId) => channelOf(channelId).bookmarks,
    async addBookmark(channelId, bookmark) {
      const { bookmarks } = channelOf(channelId);
      bookmarksMade += 1;
      const id = `Bk${bookmarksMade}`;
      bookmarks.push({ id, ...bookmark });
      return id;
    },
    async removeBookmark(channelId, id) {
      const { bookmarks } = channelOf(channelId);
      const index = bookmarks.findIndex((candidate) => candidate.id === id);
      if (index >= 0) bookmarks.splice(index, 1);
    },
    async editBookmark(channelId, id, bookmark) {
      const { bookmarks } = channelOf(channelId);
      const index = bookmarks.findIndex((candidate) => candidate.id === id);
      if (index < 0) return 'gone';
      bookmarks[index] = { id, ...bookmark };
      return 'edited';
    },
    membersOfGroup: async (groupId) => groups[groupId] ?? [],
    openView: async (_triggerId, view) => `V${views.push(view)}`,
    pushView: async (_triggerId, view) => `V${views.push(view)}`,
    async updateView(viewId, view) {
      views[Number(viewId.slice(1)) - 1] = view;
    },
    publishHome: async (slackUserId, view) => void homes.set(slackUserId, view),
  };
}
