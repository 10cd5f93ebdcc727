/** Reads what was typed after `/sev`. Only exact words count; anything else is asked back, never guessed. */
import { plainFromSlack } from '../slack-text';
import { askBack, type Command, type Understood, work } from './command';
import { commands } from './commands';
import { nearestWord } from './nearest-word';

export function understandCommand(text: string, channelId: string): Understood {
  const [first = '', ...words] = text.trim().split(/\s+/);
  if (first === '') return work('What next?', { kind: 'show-menu', incident: { channelId } });
  const command = commands.get(first.toLowerCase());
  if (!command) return unknownWord(first);
  const understood = command.read({ words, text: text.trim().slice(first.length).trim(), channelId });
  return understood.kind === 'ask-back' ? withUsage(understood.text, command) : understood;
}

const withUsage = (what: string, { usage }: Command): Understood => askBack(`${what} Type \`/sev ${usage}\`.`);

function unknownWord(first: string): Understood {
  const near = commands.get(nearestWord(first.toLowerCase(), [...commands.keys()]) ?? '');
  const hint = near ? `Did you mean \`/sev ${near.usage}\`?` : 'Type `/sev help` to see what I know.';
  return askBack(`I don't know “${plainFromSlack(first)}”. ${hint}`);
}
