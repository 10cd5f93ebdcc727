/** The door for Slack: identify, verify, parse, dispatch, reply. */
import { type App, compose } from '../compose';
import { type Inbound, parseInbound } from './slack/inbound';
import { onAction } from './slack/on-action';
import { onCommand } from './slack/on-command';
import { onEvent } from './slack/on-event';
import { onShortcut } from './slack/on-shortcut';
import { onSubmission } from './slack/on-submission';
import { jsonReply, parseWebRequest, textReply, type WebReply } from './web-request';

export async function slackRequest(event: unknown): Promise<WebReply> {
  const request = parseWebRequest(event);
  if (!request) return textReply(400, 'Not a web request');
  const app = compose();
  if (!app.isSignedBySlack(request)) return textReply(401, 'Not signed by Slack');
  const inbound = parseInbound(request.headers['content-type'] ?? '', request.body);
  if (!inbound) return textReply(400, 'Not a request that Slack would send');
  try {
    return await dispatch(app, inbound);
  } catch (error) {
    app.log.error('slack request failed', error, { kind: inbound.kind });
    return apology(inbound);
  }
}

async function dispatch(app: App, inbound: Inbound): Promise<WebReply> {
  if (inbound.kind === 'command') return onCommand(app, inbound.command);
  if (inbound.kind === 'event') return onEvent(app, inbound.event);
  const { interaction } = inbound;
  switch (interaction.type) {
    case 'block_actions':
      return onAction(app, interaction);
    case 'view_submission':
      return onSubmission(app, interaction);
    case 'shortcut':
    case 'message_action':
      return onShortcut(app, interaction);
    case 'view_closed':
      return textReply(200);
  }
}

/** Slack delivers an event again after a 500; people must be told to. */
function apology(inbound: Inbound): WebReply {
  if (inbound.kind === 'command')
    return jsonReply({
      response_type: 'ephemeral',
      text: 'I could not take this just now. Please try again in a minute.',
    });
  return textReply(500, 'Please try again');
}
