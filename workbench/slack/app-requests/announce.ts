/** Events that the app subscribed to. https://docs.slack.dev/apis/events-api */
import { botEvents } from '../slack-app-manifest.ts';
import { type Channel, isMember } from '../workspace/channel.ts';
import { bot, team, verificationToken } from '../workspace/identity.ts';
import type { Message } from '../workspace/message.ts';
import { nextId, nextTs, nowSeconds } from '../workspace/slack-ts.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Wraps an event as Slack does. */
export function eventEnvelope(workspace: Workspace, event: Readonly<Record<string, unknown>>) {
  const id = nextId(workspace, 'Ev');
  return {
    token: verificationToken,
    team_id: team.id,
    context_team_id: team.id,
    context_enterprise_id: null,
    api_app_id: bot.appId,
    event,
    type: 'event_callback',
    event_id: id,
    event_time: nowSeconds(workspace),
    authorizations: [
      { enterprise_id: null, team_id: team.id, user_id: bot.userId, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
  };
}

/** Puts an event on its way if the app subscribed to it; part of the transaction that caused it. */
export function announce(
  workspace: Workspace,
  subscription: string,
  event: Readonly<Record<string, unknown>>,
  type: string = subscription,
): void {
  if (!botEvents(workspace.app).includes(subscription)) return;
  const envelope = eventEnvelope(workspace, { type, ...event, event_ts: nextTs(workspace) });
  const delayMs = (workspace.deliveries().delaySeconds ?? 0) * 1000;
  workspace.pendingEvents.put(envelope.event_id, {
    id: envelope.event_id,
    body: JSON.stringify(envelope),
    attempt: 0,
    dueAtMs: workspace.site.clock.now().getTime() + delayMs,
  });
}

const messageEvents = { public: 'channels', private: 'groups', im: 'im', mpim: 'mpim' } as const;
const channelTypes = { public: 'channel', private: 'group', im: 'im', mpim: 'mpim' } as const;

/** `message.channels` and its kin, and `app_mention` when it names the bot. @param before the message as it was, when edited */
export function announceMessage(workspace: Workspace, channel: Channel, message: Message, before?: Message): void {
  if (!isMember(channel, bot.userId)) return;
  const place = { channel: channel.id, channel_type: channelTypes[channel.kind] };
  const event = before
    ? { subtype: 'message_changed', message, previous_message: before, hidden: true, ts: nextTs(workspace), ...place }
    : { ...message, ...place };
  announce(workspace, `message.${messageEvents[channel.kind]}`, event, 'message');
  const mentioned = message.text.includes(`<@${bot.userId}>`) && message.user !== bot.userId;
  if (mentioned && !before && channel.kind !== 'im') {
    announce(workspace, 'app_mention', { ...message, type: 'app_mention', channel: channel.id });
  }
}

/** https://docs.slack.dev/reference/events/message/message_deleted */
export function announceDeletion(workspace: Workspace, channel: Channel, before: Message): void {
  if (!isMember(channel, bot.userId)) return;
  const event = {
    subtype: 'message_deleted',
    hidden: true,
    channel: channel.id,
    channel_type: channelTypes[channel.kind],
    ts: nextTs(workspace),
    deleted_ts: before.ts,
    previous_message: before,
  };
  announce(workspace, `message.${messageEvents[channel.kind]}`, event, 'message');
}

export function announceReaction(
  workspace: Workspace,
  event: 'reaction_added' | 'reaction_removed',
  { channel, message, name, userId }: { channel: Channel; message: Message; name: string; userId: string },
): void {
  if (!isMember(channel, bot.userId)) return;
  const item = { type: 'message', channel: channel.id, ts: message.ts };
  announce(workspace, event, { user: userId, reaction: name, item_user: message.user, item });
}
