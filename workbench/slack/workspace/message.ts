import { bot, team } from './identity.ts';
import { nextTs } from './slack-ts.ts';
import type { Workspace } from './workspace.ts';

export type Block = Readonly<Record<string, unknown>> & { readonly type: string; readonly block_id?: string };

export interface Reaction {
  readonly name: string;
  readonly users: readonly string[];
  readonly count: number;
}

/** A message as Slack shows it. https://docs.slack.dev/reference/events/message */
export interface Message {
  readonly type: 'message';
  readonly subtype?: string;
  readonly user: string;
  readonly team: string;
  readonly text: string;
  readonly ts: string;
  readonly bot_id?: string;
  readonly app_id?: string;
  readonly thread_ts?: string;
  readonly parent_user_id?: string;
  readonly blocks?: readonly Block[];
  readonly metadata?: { readonly event_type: string; readonly event_payload: Readonly<Record<string, unknown>> };
  readonly edited?: { readonly user: string; readonly ts: string };
  readonly reactions?: readonly Reaction[];
  readonly pinned_to?: readonly string[];
  readonly [field: string]: unknown;
}

export type NewMessage = Readonly<Record<string, unknown>> & { readonly user: string; readonly text: string };

/** Adds a message to the channel, and to the count of its thread when it is a reply. */
export function addMessage(workspace: Workspace, channelId: string, written: NewMessage): Message {
  const message = { type: 'message', team: team.id, ...written, ts: nextTs(workspace) } as Message;
  workspace.messages(channelId).put(message.ts, message);
  if (message.thread_ts) countReply(workspace, channelId, message);
  return message;
}

function countReply(workspace: Workspace, channelId: string, reply: Message): void {
  const parent = reply.thread_ts ? workspace.messages(channelId).get(reply.thread_ts) : undefined;
  if (!parent) return;
  const replyUsers = [...new Set([...((parent.reply_users as string[] | undefined) ?? []), reply.user])];
  workspace.messages(channelId).put(parent.ts, {
    ...parent,
    thread_ts: parent.ts,
    reply_count: Number(parent.reply_count ?? 0) + 1,
    reply_users: replyUsers,
    reply_users_count: replyUsers.length,
    latest_reply: reply.ts,
  });
}

/** The fields that mark a message as written by the app's bot. */
export function fromBot(appName: string) {
  return {
    user: bot.userId,
    bot_id: bot.botId,
    app_id: bot.appId,
    bot_profile: { id: bot.botId, app_id: bot.appId, name: appName, deleted: false, updated: 0, team_id: team.id },
  };
}

/** What a caller sees of a message: metadata only when asked for. */
export function messageObject(message: Message, includeMetadata = true): Message {
  if (includeMetadata || !message.metadata) return message;
  const { metadata, ...rest } = message;
  return { ...rest, metadata: { event_type: metadata.event_type } } as unknown as Message;
}
