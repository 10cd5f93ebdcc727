/** A request that Slack signed: parse, dispatch, reply. */
import { jsonReply, textReply, type WebReply, type WebRequest } from '../web-request';
import { type Inbound, longestBody, parseInbound, type SlackInteraction } from './inbound';
import { onAction } from './on-action';
import { onCommand } from './on-command';
import { onEvent } from './on-event';
import { onShortcut } from './on-shortcut';
import { onSubmission } from './on-submission';
import type { SlackDoor } from './slack-door';

export async function answerSlack(app: SlackDoor, { headers, body }: WebRequest): Promise<WebReply> {
  if (body.length > longestBody) return textReply(413, 'More than Slack would send');
  const inbound = parseInbound(headers['content-type'] ?? '', body);
  if (!inbound) return textReply(400, 'Not a request that Slack would send');
  try {
    return await dispatch(app, inbound);
  } catch (error) {
    app.log.error('slack request failed', error, { kind: inbound.kind });
    return apology(inbound);
  }
}

async function dispatch(app: SlackDoor, inbound: Inbound): Promise<WebReply> {
  switch (inbound.kind) {
    case 'command':
      return onCommand(app, inbound.command);
    case 'event':
      return onEvent(app, inbound.event);
    case 'interaction':
      return onInteraction(app, inbound.interaction);
  }
}

async function onInteraction(app: SlackDoor, interaction: SlackInteraction): Promise<WebReply> {
  switch (interaction.type) {
    case 'block_actions':
      return onAction(app, interaction);
    case 'view_submission':
      return onSubmission(app, interaction);
    case 'shortcut':
    case 'message_action':
      return onShortcut(app, interaction);
    case 'view_closed':
    case 'block_suggestion':
    case 'interactive_message':
    case 'dialog_submission':
    case 'dialog_cancellation':
    case 'dialog_suggestion':
    case 'workflow_step_edit':
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
