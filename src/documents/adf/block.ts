/** More nodes of the Atlassian Document Format, for documents with headings and tables. */
import type { AdfInline } from './document';
import { written } from './document';

export interface AdfNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, string | number>>;
  readonly content?: readonly (AdfNode | AdfInline)[];
}

export interface AdfPage {
  readonly version: 1;
  readonly type: 'doc';
  readonly content: readonly AdfNode[];
}

/** ADF lets a cell hold no empty paragraph text, but a paragraph without any. */
export const textBlock = (content: readonly AdfInline[]): AdfNode =>
  content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' };

export const heading = (level: 2 | 3 | 4, text: string): AdfNode => ({
  type: 'heading',
  attrs: { level },
  content: written(text),
});

export const infoPanel = (text: string): AdfNode => ({
  type: 'panel',
  attrs: { panelType: 'info' },
  content: [textBlock(written(text))],
});

type Cell = readonly AdfInline[];

const row = (cells: readonly AdfNode[]): AdfNode => ({ type: 'tableRow', content: cells });

const cell = (type: 'tableHeader' | 'tableCell', content: Cell): AdfNode => ({ type, content: [textBlock(content)] });

/** @param named each row with what stands at its head */
export const factTable = (named: readonly (readonly [string, Cell])[]): AdfNode => ({
  type: 'table',
  content: named.map(([name, content]) => row([cell('tableHeader', written(name)), cell('tableCell', content)])),
});

export const listTable = (head: readonly string[], rows: readonly (readonly Cell[])[]): AdfNode => ({
  type: 'table',
  content: [
    row(head.map((name) => cell('tableHeader', written(name)))),
    ...rows.map((cells) => row(cells.map((content) => cell('tableCell', content)))),
  ],
});
