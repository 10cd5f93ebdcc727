import { type KeptMonth, withRow, withSpan } from '../../src/domain/metrics/kept-month.ts';
import { monthOf } from '../../src/domain/metrics/measured-sev.ts';
import { monthAt } from '../../src/domain/metrics/months.ts';
import type { Figures, Recount } from '../../src/ports/figures.ts';
import { overTheNetwork, stored } from './stored.ts';

export function fakeFigures(): Figures {
  const months = new Map<string, KeptMonth>();
  let recounted: Recount | undefined;
  const change = (month: string, changed: (kept: KeptMonth) => KeptMonth) =>
    void months.set(month, changed(months.get(month) ?? new Map()));
  return {
    async of(wanted) {
      await overTheNetwork();
      return stored(wanted.flatMap((month) => [...(months.get(month)?.values() ?? [])]));
    },
    async keep(issueId, sev, before) {
      await overTheNetwork();
      for (const month of new Set([...before, ...(sev ? [monthOf(sev)] : [])]))
        change(month, (kept) => withRow(kept, issueId, sev && monthOf(sev) === month ? sev : undefined));
    },
    replace: async (span, rows) => change(monthAt(span.from), (kept) => withSpan(kept, span, rows)),
    oldest: async () => [...months.keys()].sort()[0],
    recount: async () => recounted,
    async noteRecount(recount) {
      recounted = stored(recount);
    },
  };
}
