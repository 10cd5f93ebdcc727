/** What happens to channels and to the app's messages in them. https://docs.slack.dev/reference/events */
import * as z from 'zod/mini';
import type { HeardOfChannel } from '../../use-cases/channel/heed-channel';
import type { SlackEvent } from './inbound';

type EventCallback = Extract<SlackEvent, { type: 'event_callback' }>;

export type ChannelEvent = Omit<HeardOfChannel, 'requestId'>;

const deletion = z.object({ previous_message: z.object({ user: z.optional(z.string()) }) });

/** @returns undefined for what the app need not look at, its own doings among it */
export function channelEvent({ event, authorizations }: EventCallback): ChannelEvent | undefined {
  const channelId = typeof event.channel === 'object' ? event.channel?.id : event.channel;
  if (typeof channelId !== 'string') return undefined;
  const self = authorizations[0]?.user_id;
  const happened = isLetIn(event, self) ? 'changed' : whatHappened(event, self);
  return happened && { channelId, happened };
}

function whatHappened(event: EventCallback['event'], self: string | undefined): ChannelEvent['happened'] | undefined {
  if (self !== undefined && event.user === self) return undefined;
  switch (event.type) {
    case 'channel_archive':
    case 'channel_unarchive':
    case 'group_archive':
    case 'group_unarchive':
      return 'changed';
    case 'channel_deleted':
    case 'group_deleted':
      return 'deleted';
    case 'channel_rename':
    case 'group_rename':
      return 'drifted';
    case 'message':
      return touchesTheApp(event, self) ? 'drifted' : undefined;
    default:
      return undefined;
  }
}

/** Somebody invited the app, as a private channel that was archived needs. Its own joining has no inviter. */
const isLetIn = ({ type, subtype, user, inviter }: EventCallback['event'], self: string | undefined): boolean =>
  type === 'message' &&
  (subtype === 'channel_join' || subtype === 'group_join') &&
  self !== undefined &&
  user === self &&
  typeof inviter === 'string' &&
  inviter !== self;

/** Somebody set the topic, or deleted what the app had said. */
function touchesTheApp(event: EventCallback['event'], self: string | undefined): boolean {
  if (event.subtype === 'channel_topic' || event.subtype === 'group_topic') return true;
  if (event.subtype !== 'message_deleted') return false;
  const author = deletion.safeParse(event).data?.previous_message.user;
  return author !== undefined && author === self;
}
