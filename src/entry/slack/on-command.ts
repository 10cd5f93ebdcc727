import { slashCommand } from '../../documents/blocks/action-ids';
import { escapeMrkdwn, mrkdwn } from '../../documents/blocks/mrkdwn';
import { jsonReply, type WebReply } from '../web-request';
import type { Understood } from './commands/command';
import { helpText } from './commands/help-text';
import { understandCommand } from './commands/understand';
import type { SlackCommand } from './inbound';
import type { SlackDoor } from './slack-door';

const privately = (text: string): WebReply => jsonReply({ response_type: 'ephemeral', text });

export async function onCommand(app: SlackDoor, command: SlackCommand): Promise<WebReply> {
  if (command.command !== slashCommand) return privately(`I only know ${slashCommand}.`);
  const actor = { via: 'slack', slackUserId: command.user_id } as const;
  const understood = understandCommand(command.text, command.channel_id);
  switch (understood.kind) {
    case 'help':
      return privately(helpText());
    case 'ask-back':
      return privately(escapeMrkdwn(understood.text));
    case 'form':
      return openForm(app, command, understood);
    case 'work':
      await app.acceptRequest({
        id: `command:${command.trigger_id}`,
        work: understood.work,
        actor,
        reply: { kind: 'response-url', url: command.response_url },
      });
      return privately(escapeMrkdwn(understood.echo));
  }
}

async function openForm(
  app: SlackDoor,
  { trigger_id, user_id }: SlackCommand,
  { form, origin, text, echo }: Extract<Understood, { kind: 'form' }>,
): Promise<WebReply> {
  const opening = await app.openForm(trigger_id, {
    form,
    origin,
    actor: { via: 'slack', slackUserId: user_id },
    ...(text ? { text } : {}),
  });
  return privately(opening.kind === 'refused' ? mrkdwn(opening.text) : escapeMrkdwn(echo));
}
