import { type Storage, text } from './storage-format';

/** What goes where the template has a variable: into a line of text, or in place of a paragraph of its own. */
export interface Filling {
  readonly inline: Readonly<Record<string, Storage>>;
  readonly block: Readonly<Record<string, Storage>>;
}

const variable = /<at:var\s+at:name="([^"]*)"\s*(?:\/>|>\s*<\/at:var>)/;
const lonelyVariable = new RegExp(`<p(?:\\s[^>]*)?>\\s*${variable.source}\\s*</p>`, 'g');
const anyVariable = new RegExp(variable.source, 'g');
const declarations = /<at:declarations>[\s\S]*?<\/at:declarations>|<at:declarations\s*\/>/g;

/**
 * Fills a Confluence template. Variables that the app does not know are not left in the page; they become a visible
 * question mark with their name, so that somebody can mend the template.
 * @param template storage format as Confluence gives it; its variables are `at:var` elements
 */
export function fillTemplate(template: string, filling: Filling): Storage {
  const inline = new Map(Object.entries(filling.inline));
  const block = new Map(Object.entries(filling.block));
  return template
    .replace(declarations, '')
    .replace(lonelyVariable, (whole, name: string) => block.get(name) ?? whole)
    .replace(
      anyVariable,
      (_, name: string) => inline.get(name) ?? block.get(name) ?? text(`[unknown: ${name}]`),
    ) as Storage;
}
