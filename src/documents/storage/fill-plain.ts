/** Placeholders where only plain text can stand: code, and the attributes of elements, such as addresses. */
import { type PlaceholderValue, plainly } from './placeholder-value';
import { holdable, text } from './storage-format';

export type Known = Readonly<Record<string, PlaceholderValue | undefined>>;

export interface Given {
  readonly values: Known;
  /** Grows by what is asked for and is not there. */
  readonly unknown: Set<string>;
}

/** `{{sev-key}}` as it may stand in any text, and as links encode it. */
export const typedPlaceholder = /(?:\{\{|%7B%7B)\s*(sev-[a-z0-9-]+)\s*(?:\}\}|%7D%7D)/gi;

export const nameIn = (found: RegExpMatchArray): string => (found[1] ?? '').toLowerCase();

/** @param source the whole section, in which only its own end cannot stand */
export function fillCdata(source: string, given: Given): string {
  const inner = source.slice('<![CDATA['.length, -']]>'.length);
  const filled = inner.replace(typedPlaceholder, (_, name: string) => plainText(name, given));
  return `<![CDATA[${filled.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

/** In an address, a value is one part of it unless it is all of it. */
export function fillTag(open: string, given: Given): string {
  return open.replace(/=\s*(["'])(.*?)\1/gs, (whole, quote: string, inner: string) => {
    const isAddress = /:\/\//.test(inner);
    const filled = inner.replace(typedPlaceholder, (found, name: string) => {
      const value = plainText(name, given);
      return text(isAddress && found !== inner ? encodeURIComponent(value) : value);
    });
    return filled === inner ? whole : `=${quote}${filled}${quote}`;
  });
}

/** What bears a name of JavaScript's own is no placeholder. */
export const valueNamed = (values: Known, name: string): PlaceholderValue | undefined =>
  Object.hasOwn(values, name) ? values[name] : undefined;

function plainText(written: string, { values, unknown }: Given): string {
  const name = written.toLowerCase();
  const value = valueNamed(values, name);
  if (!value) unknown.add(name);
  return value ? holdable(plainly(value)) : '';
}
