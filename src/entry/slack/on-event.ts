import type { Request } from '../../compose';
import { jsonReply, textReply, type WebReply } from '../web-request';
import { channelEvent } from './channel-event';
import type { SlackEvent } from './inbound';
import { messageEvent } from './message-event';
import type { SlackDoor } from './slack-door';

/**
 * Whoever mentions the app is told, privately, where things stand; whoever opens its Home tab sees it as it is now.
 * Messages that are marked go into the timeline.
 */
export async function onEvent(app: SlackDoor, body: SlackEvent): Promise<WebReply> {
  if (body.type === 'url_verification') return jsonReply({ challenge: body.challenge });
  if (body.type === 'app_rate_limited') {
    // What was held back is found by the next pass that compares Jira, the records and Slack.
    app.log.info('slack held events back', {});
    return textReply(200);
  }
  const id = `event:${body.event_id}`;
  const changed = channelEvent(body);
  if (changed) await app.heedChannel({ requestId: id, ...changed });
  const request = requestOf(body.event);
  if (request) await app.acceptRequest({ id, ...request });
  const heard = messageEvent(body);
  if (heard) await app.heedMessage({ ...heard, eventId: body.event_id });
  return textReply(200);
}

type Happening = Extract<SlackEvent, { type: 'event_callback' }>['event'];

function requestOf({ type, user, channel, tab }: Happening): Omit<Request, 'id'> | undefined {
  if (typeof user !== 'string') return undefined;
  const actor = { via: 'slack', slackUserId: user } as const;
  if (type === 'app_home_opened' && tab === 'home')
    return { work: { kind: 'publish-home' }, actor, reply: { kind: 'asked-for' } };
  if (type === 'app_mention' && typeof channel === 'string')
    return {
      work: { kind: 'show-status', incident: { channelId: channel } },
      actor,
      reply: { kind: 'ephemeral', channelId: channel, slackUserId: user },
    };
  return undefined;
}
