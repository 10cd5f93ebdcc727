import { SlackRefusal } from '../refusal.ts';
import type { Bookmark } from '../workspace/bookmark.ts';
import { isMember } from '../workspace/channel.ts';
import { bot, team } from '../workspace/identity.ts';
import { nextId, nowSeconds } from '../workspace/slack-ts.ts';
import { visibleConversation } from './conversation-access.ts';
import type { Call, Methods } from './method.ts';

const mostBookmarks = 100;

function channelOf(call: Call): string {
  const channel = visibleConversation(call, call.args.required('channel_id'));
  if (channel.is_archived) throw new SlackRefusal('is_archived');
  if (!isMember(channel, bot.userId)) throw new SlackRefusal('not_in_channel');
  return channel.id;
}

function listed(call: Call, channelId: string): readonly Bookmark[] {
  return call.workspace.bookmarks.values().filter((bookmark) => bookmark.channel_id === channelId);
}

function checkedLink(link: string): string {
  if (!/^(https?|mailto):/.test(link)) throw new SlackRefusal('invalid_link');
  return link;
}

function add(call: Call) {
  const channelId = channelOf(call);
  if (call.args.required('type') !== 'link') throw new SlackRefusal('invalid_bookmark_type');
  const present = listed(call, channelId);
  if (present.length >= mostBookmarks) throw new SlackRefusal('too_many_bookmarks');
  const now = nowSeconds(call.workspace);
  const bookmark: Bookmark = {
    id: nextId(call.workspace, 'Bk'),
    channel_id: channelId,
    title: call.args.required('title'),
    link: checkedLink(call.args.required('link')),
    emoji: call.args.text('emoji') ?? '',
    icon_url: null,
    type: 'link',
    entity_id: null,
    date_created: now,
    date_updated: 0,
    rank: String(present.length),
    last_updated_by_user_id: bot.userId,
    last_updated_by_team_id: team.id,
    shortcut_id: null,
    app_id: bot.appId,
  };
  call.workspace.bookmarks.put(bookmark.id, bookmark);
  return { bookmark };
}

function present(call: Call): Bookmark {
  const channelId = channelOf(call);
  const bookmark = call.workspace.bookmarks.get(call.args.required('bookmark_id'));
  if (bookmark?.channel_id !== channelId) throw new SlackRefusal('not_found');
  return bookmark;
}

function edit(call: Call) {
  const before = present(call);
  const { args } = call;
  const bookmark: Bookmark = {
    ...before,
    title: args.text('title') || before.title,
    link: args.has('link') ? checkedLink(args.required('link')) : before.link,
    emoji: args.text('emoji') ?? before.emoji,
    date_updated: nowSeconds(call.workspace),
  };
  call.workspace.bookmarks.put(bookmark.id, bookmark);
  return { bookmark };
}

const write = ['bookmarks:write'];

/** https://docs.slack.dev/reference/methods/bookmarks.add, bookmarks.edit, bookmarks.list, bookmarks.remove */
export const bookmarks: Methods = {
  'bookmarks.add': { scopes: write, tier: 2, takes: ['channel_id', 'title', 'type', 'link', 'emoji'], run: add },
  'bookmarks.edit': {
    scopes: write,
    tier: 2,
    takes: ['channel_id', 'bookmark_id', 'title', 'link', 'emoji'],
    run: edit,
  },
  'bookmarks.list': {
    scopes: ['bookmarks:read'],
    tier: 3,
    takes: ['channel_id'],
    run: (call) => ({ bookmarks: listed(call, channelOf(call)) }),
  },
  'bookmarks.remove': {
    scopes: write,
    tier: 2,
    takes: ['channel_id', 'bookmark_id'],
    run(call) {
      call.workspace.bookmarks.delete(present(call).id);
      return {};
    },
  },
};
