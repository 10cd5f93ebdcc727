/** What happens to channels and to the app's messages in them. https://docs.slack.dev/reference/events */
import * as z from 'zod/mini';
import type { SlackEvent } from './inbound';

type EventCallback = Extract<SlackEvent, { type: 'event_callback' }>;

export interface ChannelEvent {
  readonly channelId: string;
  readonly kind: 'channel-changed' | 'reconcile';
}

const deletion = z.object({ previous_message: z.object({ user: z.optional(z.string()) }) });

/** @returns undefined for what the app need not look at, its own doings among it */
export function channelEvent({ event, authorizations }: EventCallback): ChannelEvent | undefined {
  const channelId = typeof event.channel === 'object' ? event.channel?.id : event.channel;
  const self = authorizations[0]?.user_id;
  if (typeof channelId !== 'string' || (self !== undefined && event.user === self)) return undefined;
  switch (event.type) {
    case 'channel_archive':
    case 'channel_unarchive':
      return { channelId, kind: 'channel-changed' };
    case 'channel_rename':
      return { channelId, kind: 'reconcile' };
    case 'message':
      return touchesTheApp(event, self) ? { channelId, kind: 'reconcile' } : undefined;
    default:
      return undefined;
  }
}

/** Somebody set the topic, or deleted what the app had said. */
function touchesTheApp(event: EventCallback['event'], self: string | undefined): boolean {
  if (event.subtype === 'channel_topic') return true;
  if (event.subtype !== 'message_deleted') return false;
  const author = deletion.safeParse(event).data?.previous_message.user;
  return author !== undefined && author === self;
}
