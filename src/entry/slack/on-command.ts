import type { App } from '../../compose';
import { slashCommand } from '../../documents/blocks/action-ids';
import { escapeMrkdwn } from '../../documents/blocks/mrkdwn';
import { jsonReply, type WebReply } from '../web-request';
import { helpText } from './commands/help-text';
import { understandCommand } from './commands/understand';
import type { SlackCommand } from './inbound';

const privately = (text: string): WebReply => jsonReply({ response_type: 'ephemeral', text });

export async function onCommand(app: App, command: SlackCommand): Promise<WebReply> {
  if (command.command !== slashCommand) return privately(`I only know ${slashCommand}.`);
  const actor = { via: 'slack', slackUserId: command.user_id } as const;
  const understood = understandCommand(command.text, command.channel_id);
  switch (understood.kind) {
    case 'help':
      return privately(helpText());
    case 'ask-back':
      return privately(escapeMrkdwn(understood.text));
    case 'form':
      await app.openForm(command.trigger_id, { form: understood.form, origin: understood.origin, actor });
      return privately(escapeMrkdwn(understood.echo));
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
