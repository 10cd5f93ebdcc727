import type { App } from '../../compose';
import { jsonReply, textReply, type WebReply } from '../web-request';
import { channelEvent } from './channel-event';
import type { SlackEvent } from './inbound';
import { messageEvent } from './message-event';

/** Whoever mentions the app is told, privately, where things stand. Messages that are marked go into the timeline. */
export async function onEvent(app: App, body: SlackEvent): Promise<WebReply> {
  if (body.type === 'url_verification') return jsonReply({ challenge: body.challenge });
  const { type, user, channel } = body.event;
  const id = `event:${body.event_id}`;
  const changed = channelEvent(body);
  if (changed) await app.heedChannel(id, changed.channelId, changed.kind);
  if (type === 'app_mention' && user !== undefined && typeof channel === 'string')
    await app.acceptRequest({
      id,
      work: { kind: 'show-status', incident: { channelId: channel } },
      actor: { via: 'slack', slackUserId: user },
      reply: { kind: 'ephemeral', channelId: channel, slackUserId: user },
    });
  const heard = messageEvent(body);
  if (heard) await app.heedMessage({ ...heard, eventId: body.event_id });
  return textReply(200);
}
