import { csvOf } from './csv';

/** The numbers behind a plot. */
export interface PlotTable {
  /** Of the columns after the month. */
  readonly head: readonly string[];
  readonly rows: readonly PlotRow[];
}

export interface PlotRow {
  /** Such as `2026-11`. */
  readonly month: string;
  readonly cells: readonly PlotCell[];
}

/** What people read, and what a spreadsheet counts with. */
export interface PlotCell {
  readonly text: string;
  readonly value: number | undefined;
}

export const countCell = (count: number): PlotCell => ({ text: String(count), value: count });

/** @param heads of the columns in the file, which name their units */
export const tableCsv = ({ rows }: PlotTable, heads: readonly string[]): string =>
  csvOf([['month', ...heads], ...rows.map(({ month, cells }) => [month, ...cells.map(({ value }) => value ?? '')])]);
