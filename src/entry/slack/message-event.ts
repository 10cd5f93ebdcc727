/** What Slack tells of a message: https://docs.slack.dev/reference/events/message and reaction_added. */
import * as z from 'zod/mini';
import type { SlackEvent } from './inbound';
import { slackId } from './slack-id';

const reaction = z.object({
  type: z.enum(['reaction_added', 'reaction_removed']),
  reaction: z.string(),
  item_user: z.optional(slackId),
  item: z.object({
    type: z.literal('message'),
    channel: slackId,
    ts: slackId,
  }),
});

const written = z.object({ ts: slackId, app_id: z.optional(z.string()) });

const change = z.discriminatedUnion('subtype', [
  z.object({
    type: z.literal('message'),
    subtype: z.literal('message_changed'),
    channel: slackId,
    message: written,
  }),
  z.object({
    type: z.literal('message'),
    subtype: z.literal('message_deleted'),
    channel: slackId,
    deleted_ts: slackId,
    previous_message: z.optional(z.object({ app_id: z.optional(z.string()) })),
  }),
]);

export interface MessageEvent {
  readonly channelId: string;
  readonly ts: string;
  /** Name of the reaction that was added or taken back; absent when the message itself changed. */
  readonly reaction?: string;
}

type EventCallback = Extract<SlackEvent, { type: 'event_callback' }>;

/** @returns undefined for everything else, new messages and the app's own included */
export function messageEvent({ event, api_app_id, authorizations }: EventCallback): MessageEvent | undefined {
  const reacted = reaction.safeParse(event).data;
  if (reacted) {
    const { item, item_user } = reacted;
    if (authorizations.some(({ user_id }) => user_id === item_user)) return undefined;
    return { channelId: item.channel, ts: item.ts, reaction: reacted.reaction };
  }
  const changed = change.safeParse(event).data;
  if (!changed) return undefined;
  const isDeletion = changed.subtype === 'message_deleted';
  const { app_id } = (isDeletion ? changed.previous_message : changed.message) ?? {};
  if (app_id !== undefined && app_id === api_app_id) return undefined;
  return { channelId: changed.channel, ts: isDeletion ? changed.deleted_ts : changed.message.ts };
}
