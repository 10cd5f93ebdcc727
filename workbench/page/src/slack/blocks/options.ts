import { plain } from '../text/text-object.tsx';
import type { Block, Workspace } from '../workspace.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
}

export function optionsOf(element: Block): readonly Option[] {
  const all: readonly Block[] =
    element.options ?? (element.option_groups ?? []).flatMap((group: Block) => group.options);
  return all.map(({ value, text, description }) => ({
    value,
    label: plain(text.text),
    ...(description ? { description: plain(description.text) } : {}),
  }));
}

/** Everybody whom a menu of people offers. */
export const peopleOptions = ({ people }: Workspace): readonly Option[] =>
  people.filter(({ is_bot }) => !is_bot).map(({ id, real_name }) => ({ value: id, label: real_name }));
