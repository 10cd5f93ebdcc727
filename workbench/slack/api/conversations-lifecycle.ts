import { announce } from '../app-requests/announce.ts';
import { SlackRefusal } from '../refusal.ts';
import { archiveChannel, unarchiveChannel } from '../workspace/archive-channel.ts';
import { type Channel, channelNamed, channelObject, isMember, undescribed } from '../workspace/channel.ts';
import { bot } from '../workspace/identity.ts';
import { addMessage } from '../workspace/message.ts';
import { nextId, nowSeconds } from '../workspace/slack-ts.ts';
import { conversation, requireScope, workableConversation } from './conversation-access.ts';
import type { Call, Methods } from './method.ts';

const manage = ['channels:manage', 'channels:write', 'groups:write'];

/** "lowercase letters, numbers, hyphens, and underscores, and must be 80 characters or less" */
function checkedName(call: Call): string {
  const name = call.args.text('name')?.replace(/^#/, '') ?? '';
  if (!name.trim()) throw new SlackRefusal('invalid_name_required');
  if (Array.from(name).length > 80) throw new SlackRefusal('invalid_name_maxlength');
  if (!/[\p{L}\p{N}]/u.test(name)) throw new SlackRefusal('invalid_name_punctuation');
  if (!/^[\p{Ll}\p{Lo}\p{N}_-]+$/u.test(name)) throw new SlackRefusal('invalid_name_specials');
  if (channelNamed(call.workspace, name)) throw new SlackRefusal('name_taken');
  return name;
}

function create(call: Call): Channel {
  const kind = call.args.flag('is_private') ? 'private' : 'public';
  requireScope(call, kind === 'private' ? ['groups:write'] : ['channels:manage', 'channels:write']);
  const channel: Channel = {
    id: nextId(call.workspace, 'C'),
    kind,
    name: checkedName(call),
    created: nowSeconds(call.workspace),
    creator: bot.userId,
    is_general: false,
    is_archived: false,
    is_ext_shared: false,
    topic: undescribed,
    purpose: undescribed,
    previous_names: [],
    members: [bot.userId],
  };
  call.workspace.channels.put(channel.id, channel);
  const text = `<@${bot.userId}> has joined the channel`;
  addMessage(call.workspace, channel.id, { subtype: 'channel_join', user: bot.userId, text });
  return channel;
}

function rename(call: Call): Channel {
  const before = workableConversation(call, 'manage');
  const name = checkedName(call);
  const channel = { ...before, name, previous_names: [before.name, ...before.previous_names] };
  call.workspace.channels.put(channel.id, channel);
  addMessage(call.workspace, channel.id, {
    subtype: 'channel_name',
    user: bot.userId,
    text: `has renamed the channel from "${before.name}" to "${name}"`,
    old_name: before.name,
    name,
  });
  announce(call.workspace, 'channel_rename', { channel: { id: channel.id, name, created: channel.created } });
  return channel;
}

/** A bot is put out of the channel, so that it counts as not in it from then on. */
function archive(call: Call): void {
  const channel = conversation(call, 'manage');
  if (channel.is_archived) throw new SlackRefusal('already_archived');
  if (!isMember(channel, bot.userId)) throw new SlackRefusal('not_in_channel');
  if (channel.is_general) throw new SlackRefusal('cant_archive_general');
  archiveChannel(call.workspace, channel, bot.userId);
}

/**
 * Slack's page calls it a bug that a bot token can't un-archive; what it answers is what people were answered:
 * https://github.com/slack-go/slack/issues/1066
 */
function unarchive(call: Call): void {
  const channel = conversation(call, 'manage');
  if (!channel.is_archived) throw new SlackRefusal('not_archived');
  if (!isMember(channel, bot.userId)) throw new SlackRefusal('not_in_channel');
  unarchiveChannel(call.workspace, channel, bot.userId);
}

/** https://docs.slack.dev/reference/methods/conversations.create, rename, archive, unarchive */
export const conversationsLifecycle: Methods = {
  'conversations.create': {
    scopes: manage,
    tier: 2,
    takes: ['name', 'is_private', 'team_id'],
    run: (call) => ({ channel: channelObject(create(call)) }),
  },
  'conversations.rename': {
    scopes: manage,
    tier: 2,
    takes: ['channel', 'name'],
    run: (call) => ({ channel: channelObject(rename(call)) }),
  },
  'conversations.archive': {
    scopes: manage,
    tier: 2,
    takes: ['channel'],
    run(call) {
      archive(call);
      return {};
    },
  },
  'conversations.unarchive': {
    scopes: manage,
    tier: 2,
    takes: ['channel'],
    run(call) {
      unarchive(call);
      return {};
    },
  },
};
