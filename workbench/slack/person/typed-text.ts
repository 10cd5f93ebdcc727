import { seededPeople } from '../../site/people.ts';
import { channelNamed } from '../workspace/channel.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** How a mention is written: with its name behind a bar in commands, without in messages. */
export type Labels = 'with names' | 'without names';

interface Name {
  readonly name: string;
  readonly id: string;
  readonly label: string;
}

/** Roles, handles and full names of the seeded people, then user groups; the longest first. */
function namesOf(workspace: Workspace): readonly Name[] {
  const roles = seededPeople.flatMap((person) => {
    const user = workspace.users.get(person.slackUserId);
    return user ? [{ name: person.role, id: `@${user.id}`, label: user.name }] : [];
  });
  const users = workspace.users
    .values()
    .flatMap((user) => [user.name, user.real_name].map((name) => ({ name, id: `@${user.id}`, label: user.name })));
  const groups = workspace.userGroups
    .values()
    .map((group) => ({ name: group.handle, id: `!subteam^${group.id}`, label: `@${group.handle}` }));
  const words = ['channel', 'here', 'everyone'].map((name) => ({ name, id: `!${name}`, label: '' }));
  return [...roles, ...users, ...groups, ...words].sort((one, other) => other.name.length - one.name.length);
}

function entity(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Mentions that the client's own menu already put in. */
const chosen = /<([@#])([A-Z0-9]+)(?:\|[^<>]*)?>/g;

/**
 * What Slack's client makes of what a person types: `@rita` and `#general` become mentions, links get brackets, and the
 * control characters become entities, so that nobody can type `<!channel>`.
 * https://docs.slack.dev/interactivity/implementing-slash-commands#escaping_your_app
 */
export function typedText(workspace: Workspace, text: string, labels: Labels): string {
  const names = namesOf(workspace);
  const mention = (id: string, label: string) => (labels === 'with names' && label ? `<${id}|${label}>` : `<${id}>`);

  const plain = (part: string) =>
    entity(part)
      .replace(/(?<![\w/])#([\p{Ll}\p{Lo}\p{N}_-]+)/gu, (whole, name: string) => {
        const channel = channelNamed(workspace, name);
        return channel ? mention(`#${channel.id}`, channel.name) : whole;
      })
      .replace(/(^|[\s(,;:])(https?:\/\/[^\s]+)/g, '$1<$2>')
      .replace(/(?<![\w.])@([\p{L}\p{N}][\p{L}\p{N} ._-]*)/gu, (whole, typed: string) => {
        const found = names.find(({ name }) => startsWithName(typed, name));
        return found ? mention(found.id, found.label) + typed.slice(found.name.length) : whole;
      });

  let result = '';
  let from = 0;
  for (const match of text.matchAll(chosen)) {
    const [whole, kind, id = ''] = match;
    const label = kind === '@' ? workspace.users.get(id)?.name : workspace.channels.get(id)?.name;
    if (label === undefined) continue;
    result += plain(text.slice(from, match.index)) + mention(`${kind}${id}`, label);
    from = match.index + whole.length;
  }
  return result + plain(text.slice(from));
}

function startsWithName(typed: string, name: string): boolean {
  const rest = typed.slice(name.length);
  return (
    typed.toLowerCase().startsWith(name.toLowerCase()) && !/^[\p{L}\p{N}_]/u.test(rest) && !/^-[\p{L}\p{N}]/u.test(rest)
  );
}
