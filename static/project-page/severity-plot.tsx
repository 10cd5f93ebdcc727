import { useMemo } from 'react';
import type { TrendsView } from '../../src/contract/project-screen';
import { plural } from '../sev/plural';
import { severityChoices } from '../sev/severity';
import { PlotFigure } from './plot-figure';
import { countCell, type PlotTable } from './plot-table';
import { StackedBars } from './stacked-bars';

const kinds = [
  ...severityChoices.map(({ level, label }) => ({ severity: `${level}` as const, kind: `sev-${level}`, label })),
  { severity: 'none', kind: 'sev-none', label: 'Without severity' },
] as const;

const heads = [...kinds.map(({ label }) => label), 'All'];

/** How many SEVs were opened, month by month. */
export function SeverityPlot({ months }: Pick<TrendsView, 'months'>) {
  const all = months.reduce((sum, { sevs }) => sum + sevs, 0);
  const shown = kinds.filter(
    ({ severity }) => severity !== 'none' || months.some(({ bySeverity }) => bySeverity.none > 0),
  );
  const table = useMemo((): PlotTable => tableOf(months), [months]);
  const bars = months.map(({ month, bySeverity }) => ({
    month,
    parts: shown.map(({ severity, kind, label }) => ({ kind, label, count: bySeverity[severity] })),
  }));
  const label = `SEVs by severity and month: ${plural(all, 'SEV')} in ${plural(months.length, 'month')}. The table below has the numbers.`;
  return (
    <PlotFigure title="SEVs by severity" about="Opened in each month." table={table} csvHeads={heads} legend={shown}>
      {(width) => <StackedBars label={label} width={width} bars={bars} />}
    </PlotFigure>
  );
}

const tableOf = (months: TrendsView['months']): PlotTable => ({
  head: heads,
  rows: months.map(({ month, bySeverity, sevs }) => ({
    month,
    cells: [...kinds.map(({ severity }) => countCell(bySeverity[severity])), countCell(sevs)],
  })),
});
