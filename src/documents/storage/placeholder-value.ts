/** What a placeholder stands for, written as the place where it stands can hold it. */
import type { Place, Where } from './placeholder-place';
import { anchor, element, lines, type Storage, table, text } from './storage-format';

export type PlaceholderValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** What stands there while there is no row. */
      readonly none: string;
    }
  /** The app's macro. */
  | { readonly kind: 'macro'; readonly storage: Storage; readonly text: string };

/** A piece that stands for itself instead of within its paragraph. */
export interface Piece {
  readonly block: boolean;
  readonly storage: string;
}

export function valueIn(value: PlaceholderValue, place: Exclude<Place, 'plain'>, around: Where['around']): Piece {
  if (place === 'label') return { block: false, storage: text(labelOf(value)) };
  switch (value.kind) {
    case 'text':
      return { block: false, storage: text(value.text) };
    case 'link':
      return { block: false, storage: linkOrText(value) };
    case 'macro':
      return { block: true, storage: value.storage };
    case 'table':
      return { block: true, storage: tableIn(value, around) };
  }
}

type TableValue = Extract<PlaceholderValue, { kind: 'table' }>;

const labelOf = (value: PlaceholderValue): string => (value.kind === 'table' ? value.none : value.text);

function tableIn(value: TableValue, around: Where['around']): Storage {
  if (value.rows.length === 0) return element('p', [text(value.none)]);
  return around === 'cell' ? lines(plainRows(value)) : tableOf(value);
}

const tableOf = ({ head, rows }: TableValue): Storage =>
  table(
    head,
    rows.map((row) => row.map(text)),
  );

const linkOrText = ({ text: label, href }: Extract<PlaceholderValue, { kind: 'link' }>): Storage =>
  /^https?:\/\//i.test(href) ? anchor(label, href) : text(label);

const plainRows = ({ rows }: TableValue): readonly string[] =>
  rows.map((row) => row.filter((cell) => cell !== '').join(' · '));

/** Without any markup, as code, the parameters of macros and attributes hold it. */
export function plainly(value: PlaceholderValue): string {
  switch (value.kind) {
    case 'text':
    case 'macro':
      return value.text;
    case 'link':
      return value.href;
    case 'table':
      return value.rows.length === 0 ? value.none : plainRows(value).join('\n');
  }
}
