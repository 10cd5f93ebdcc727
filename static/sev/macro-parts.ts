import type { MacroPart } from '../../src/contract/macro-config';

export const macroParts: readonly { readonly part: MacroPart; readonly label: string }[] = [
  { part: 'facts', label: 'Status, severity, owner and impact' },
  { part: 'times', label: 'Times and durations' },
  { part: 'timeline', label: 'Timeline' },
  { part: 'follow-ups', label: 'Follow-ups' },
];

const all = macroParts.map(({ part }) => part);

/** @param stored as the page keeps them; what is not known, or nothing at all, means all */
export function partsIn(stored: unknown): readonly MacroPart[] {
  const named = typeof stored === 'string' ? stored.split(',').map((name) => name.trim()) : [];
  const known = all.filter((part) => named.includes(part));
  return known.length > 0 ? known : all;
}

/** @returns undefined for all, so that parts to come are shown too */
export const partsText = (parts: readonly MacroPart[]): string | undefined =>
  parts.length === all.length ? undefined : all.filter((part) => parts.includes(part)).join(',');
