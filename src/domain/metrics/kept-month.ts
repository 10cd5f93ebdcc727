/**
 * A month as it is kept: one row for each SEV that was opened in it. A row is replaced as a whole, so that it makes no
 * difference how often or in which order that is done.
 */
import type { MeasuredSev } from './measured-sev';
import { isWithin, type Span } from './months';

export type KeptMonth = ReadonlyMap<string, MeasuredSev>;

const inOrder = (rows: readonly MeasuredSev[]): KeptMonth =>
  new Map([...rows].sort((one, other) => Number(one.issueId) - Number(other.issueId)).map((row) => [row.issueId, row]));

/** @param row absent: the SEV does not count in this month */
export const withRow = (month: KeptMonth, issueId: string, row: MeasuredSev | undefined): KeptMonth =>
  inOrder([...[...month.values()].filter((kept) => kept.issueId !== issueId), ...(row ? [row] : [])]);

/** @param rows all that counts of the span, counted anew */
export const withSpan = (month: KeptMonth, span: Span, rows: readonly MeasuredSev[]): KeptMonth => {
  const fresh = new Set(rows.map(({ issueId }) => issueId));
  const others = [...month.values()].filter((row) => !isWithin(row, span) && !fresh.has(row.issueId));
  return inOrder([...others, ...rows]);
};
