import { SlackRefusal } from '../refusal.ts';
import { type Channel, undescribed } from '../workspace/channel.ts';
import { bot } from '../workspace/identity.ts';
import { nextId, nowSeconds } from '../workspace/slack-ts.ts';
import { userById } from '../workspace/user.ts';
import type { Workspace } from '../workspace/workspace.ts';

const sameMembers = (channel: Channel, members: readonly string[]) =>
  channel.members.length === members.length && members.every((id) => channel.members.includes(id));

/** The one conversation of these people and the bot, made when there is none. */
export function directConversation(
  workspace: Workspace,
  userIds: readonly string[],
): { channel: Channel; made: boolean } {
  const members = [...new Set([...userIds, bot.userId])];
  const kind = members.length > 2 ? 'mpim' : 'im';
  const found = workspace.channels.values().find((channel) => channel.kind === kind && sameMembers(channel, members));
  if (found) return { channel: found, made: false };
  const id = nextId(workspace, kind === 'im' ? 'D' : 'G');
  const name = `mpdm-${members.map((member) => userById(workspace, member).name).join('--')}-1`;
  const channel: Channel = {
    id,
    kind,
    name: kind === 'im' ? id : name,
    created: nowSeconds(workspace),
    creator: bot.userId,
    is_general: false,
    is_archived: false,
    is_ext_shared: false,
    topic: undescribed,
    purpose: undescribed,
    previous_names: [],
    members,
  };
  workspace.channels.put(id, channel);
  return { channel, made: true };
}

export function directMessageWith(workspace: Workspace, userId: string): Channel {
  const user = workspace.users.get(userId);
  if (!user || user.is_bot || user.deleted) throw new SlackRefusal('channel_not_found');
  if (workspace.app.features?.app_home?.messages_tab_enabled === false) throw new SlackRefusal('messages_tab_disabled');
  return directConversation(workspace, [userId]).channel;
}
