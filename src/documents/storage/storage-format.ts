/** Confluence storage format: XHTML with Confluence's own elements. https://confluence.atlassian.com/doc/confluence-storage-format-790796544.html */

/** A piece of storage format that is known to be well formed. */
export type Storage = string & { readonly storage: unique symbol };

/** Without the characters that XML 1.0 cannot hold. */
export const holdable = (written: string): string =>
  written.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');

/** What a person wrote, as text of an element or an attribute. */
export const text = (written: string): Storage =>
  holdable(written)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;') as Storage;

/** Texts one below the other in one paragraph, for where no table can stand. */
export const lines = (written: readonly string[]): Storage =>
  element('p', [written.map(text).join('<br />') as Storage]);

export const element = (name: string, content: readonly Storage[]): Storage =>
  `<${name}>${content.join('')}</${name}>` as Storage;

export const anchor = (label: string, href: string): Storage => `<a href="${text(href)}">${text(label)}</a>` as Storage;

export function table(head: readonly string[], rows: readonly (readonly Storage[])[]): Storage {
  const cells = (name: string, row: readonly Storage[]) =>
    element(
      'tr',
      row.map((cell) => element(name, [cell])),
    );
  return element('table', [element('tbody', [cells('th', head.map(text)), ...rows.map((row) => cells('td', row))])]);
}
