import { announce } from '../app-requests/announce.ts';
import { tellChannel } from '../app-requests/announce-message.ts';
import { SlackRefusal } from '../refusal.ts';
import { archiveChannel, renameChannel } from '../workspace/change-channel.ts';
import { type Channel, channelObject, undescribed } from '../workspace/channel.ts';
import { nameFault } from '../workspace/channel-name.ts';
import { bot } from '../workspace/identity.ts';
import { nextId, nowSeconds } from '../workspace/slack-ts.ts';
import { conversation, requireScope, workableConversation } from './conversation-access.ts';
import type { Call, Methods } from './method.ts';

const manage = ['channels:manage', 'channels:write', 'groups:write'];

function checkedName(call: Call): string {
  const name = call.args.text('name')?.replace(/^#/, '') ?? '';
  const fault = nameFault(call.workspace, name);
  if (fault) throw new SlackRefusal(fault);
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
  const { id, name, created, creator } = channel;
  if (kind === 'public') announce(call.workspace, 'channel_created', { channel: { id, name, created, creator } });
  const text = `<@${bot.userId}> has joined the channel`;
  tellChannel(call.workspace, channel, { subtype: 'channel_join', user: bot.userId, text });
  return channel;
}

/** Only who made a channel, or an administrator, may rename it. */
function rename(call: Call): Channel {
  const before = workableConversation(call, 'manage');
  if (before.creator !== bot.userId) throw new SlackRefusal('not_authorized');
  return renameChannel(call.workspace, before, checkedName(call), bot.userId);
}

function archive(call: Call): void {
  if (conversation(call, 'manage').is_archived) throw new SlackRefusal('already_archived');
  const channel = workableConversation(call, 'manage');
  if (channel.is_general) throw new SlackRefusal('cant_archive_general');
  archiveChannel(call.workspace, channel, bot.userId);
}

/**
 * A bot is put out of a channel that is archived, and must be in it to unarchive it: it never can, though the reference
 * lists its scopes. People can; the bot then has to join, or to be invited, again.
 * https://api.slack.com/methods/conversations.unarchive ("Bug alert"), https://github.com/slack-go/slack/issues/1066
 */
function unarchive(call: Call): never {
  if (!conversation(call, 'manage').is_archived) throw new SlackRefusal('not_archived');
  throw new SlackRefusal('not_in_channel');
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
    run: unarchive,
  },
};
