import type { Workspace } from './workspace.ts';

export interface Suggestion {
  readonly label: string;
  readonly detail: string;
  /** The whole text once the suggestion is taken. */
  readonly replacement: string;
  /** Only says how to go on; Enter sends what is written. */
  readonly hint?: boolean;
}

interface Command {
  readonly command: string;
  readonly description: string;
  readonly usage_hint?: string;
}

/** What could be meant by the `@`, `#` or `/` that is being written at the end of the text. */
export function suggestionsFor(
  text: string,
  workspace: Workspace,
  commands: readonly Command[],
): readonly Suggestion[] {
  const written = /(^|\s)([@#/])(\S*(?: \S*)?)$/.exec(text);
  if (!written) return [];
  const [, , mark, begun = ''] = written;
  const before = text.slice(0, text.length - begun.length - 1);
  const wanted = begun.toLowerCase();
  if (mark === '/') return before === '' ? commandSuggestions(wanted, commands) : [];
  const names =
    mark === '@'
      ? peopleAndGroups(workspace)
      : workspace.channels.filter(({ is_im }) => !is_im).map(({ name, topic }) => ({ name, detail: topic.value }));
  return names
    .filter(({ name, detail }) => name.toLowerCase().startsWith(wanted) || detail.toLowerCase().startsWith(wanted))
    .filter(({ name }) => name.toLowerCase() !== wanted.trim())
    .slice(0, 8)
    .map(({ name, detail }) => ({ label: `${mark}${name}`, detail, replacement: `${before}${mark}${name} ` }));
}

function peopleAndGroups({
  people,
  userGroups,
}: Workspace): readonly { readonly name: string; readonly detail: string }[] {
  return [
    ...people.map(({ real_name, name }) => ({ name: real_name, detail: name })),
    ...userGroups.map(({ handle, name }) => ({ name: handle, detail: name })),
  ];
}

function commandSuggestions(wanted: string, commands: readonly Command[]): readonly Suggestion[] {
  return commands
    .filter(({ command }) => command.slice(1).startsWith(wanted.trim()))
    .map(({ command, description, usage_hint = '' }) => ({
      label: `${command} ${usage_hint}`,
      detail: description,
      replacement: `${command} `,
      hint: command.slice(1) === wanted.trim(),
    }));
}
