import type { App } from '../../compose';
import { slashCommand } from '../../documents/blocks/action-ids';
import { escapeMrkdwn } from '../../documents/blocks/mrkdwn';
import { jsonReply, type WebReply } from '../web-request';
import { understandCommand } from './command-text';
import { commandUsage, commandWords } from './command-words';
import type { SlackCommand } from './inbound';

const privately = (text: string): WebReply => jsonReply({ response_type: 'ephemeral', text });

export async function onCommand(app: App, command: SlackCommand): Promise<WebReply> {
  if (command.command !== slashCommand) return privately(`I only know ${slashCommand}.`);
  const understood = understandCommand(command.text, command.channel_id);
  switch (understood.kind) {
    case 'help':
      return privately(help());
    case 'ask-back':
      return privately(escapeMrkdwn(understood.text));
    case 'work':
      await app.acceptRequest({
        id: `command:${command.trigger_id}`,
        work: understood.work,
        actor: { via: 'slack', slackUserId: command.user_id },
        reply: { kind: 'response-url', url: command.response_url },
      });
      return privately(escapeMrkdwn(understood.echo));
  }
}

const help = (): string =>
  [
    '*What you can type*',
    ...commandWords.map(
      (word) => `• \`${slashCommand} ${escapeMrkdwn(commandUsage[word][0])}\` ${commandUsage[word][1]}`,
    ),
  ].join('\n');
