import { useMemo } from 'react';
import type { TrendsView } from '../../src/contract/project-screen';
import { plural } from '../sev/plural';
import { PlotFigure } from './plot-figure';
import { countCell, type PlotTable } from './plot-table';
import { StackedBars } from './stacked-bars';

const kinds = [
  { standing: 'onTime', kind: 'on-time', label: 'Done on time' },
  { standing: 'late', kind: 'late', label: 'Late' },
  { standing: 'ahead', kind: 'ahead', label: 'Not due yet' },
] as const;

const heads = [...kinds.map(({ label }) => label), 'Without a date'];

/** What became of the follow-ups of the SEVs of each month. */
export function FollowUpPlot({ months }: Pick<TrendsView, 'months'>) {
  const table = useMemo((): PlotTable => tableOf(months), [months]);
  const sum = (standing: (typeof kinds)[number]['standing']) =>
    months.reduce((count, { followUps }) => count + followUps[standing], 0);
  const due = sum('onTime') + sum('late');
  const bars = months.map(({ month, followUps }) => ({
    month,
    parts: kinds.map(({ standing, kind, label }) => ({ kind, label, count: followUps[standing] })),
  }));
  const label = `Follow-ups on time: ${sum('onTime')} of ${plural(due, 'follow-up')} that fell due. The table below has the numbers.`;
  return (
    <PlotFigure
      title="Follow-ups on time"
      about="By the month in which their SEV was opened; on time is by the end of the due day, in UTC."
      table={table}
      csvHeads={heads}
      legend={kinds}
    >
      {(width) => <StackedBars label={label} width={width} bars={bars} />}
    </PlotFigure>
  );
}

const tableOf = (months: TrendsView['months']): PlotTable => ({
  head: heads,
  rows: months.map(({ month, followUps }) => ({
    month,
    cells: [...kinds.map(({ standing }) => countCell(followUps[standing])), countCell(followUps.undated)],
  })),
});
