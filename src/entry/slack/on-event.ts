import type { App } from '../../compose';
import { jsonReply, textReply, type WebReply } from '../web-request';
import { channelEvent } from './channel-event';
import type { SlackEvent } from './inbound';

export async function onEvent(app: App, body: SlackEvent): Promise<WebReply> {
  if (body.type === 'url_verification') return jsonReply({ challenge: body.challenge });
  const { type, user, channel } = body.event;
  const id = `event:${body.event_id}`;
  const heard = channelEvent(body);
  if (heard) await app.heedChannel(id, heard.channelId, heard.kind);
  // Whoever mentions the app is told, privately, where things stand.
  if (type === 'app_mention' && user !== undefined && typeof channel === 'string')
    await app.acceptRequest({
      id,
      work: { kind: 'show-status', incident: { channelId: channel } },
      actor: { via: 'slack', slackUserId: user },
      reply: { kind: 'ephemeral', channelId: channel, slackUserId: user },
    });
  return textReply(200);
}
