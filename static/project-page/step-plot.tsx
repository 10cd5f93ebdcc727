import { useMemo } from 'react';
import type { StepName, TrendsView } from '../../src/contract/project-screen';
import { plural } from '../sev/plural';
import { MedianLine } from './median-line';
import { minutesText } from './minutes';
import { PlotFigure } from './plot-figure';
import { countCell, type PlotTable } from './plot-table';
import { stepWords } from './step-words';

interface StepPlotProps {
  readonly step: StepName;
  readonly months: TrendsView['months'];
}

const head = ['Median', 'SEVs', 'Not applicable', 'Invalid'];
const csvHeads = ['median in minutes', 'SEVs', 'not applicable', 'invalid'];

/** How long one step of a SEV took, month by month. */
export function StepPlot({ step, months }: StepPlotProps) {
  const { title, from } = stepWords[step];
  const points = months.map(({ month, steps }) => ({ month, ...steps[step] }));
  const table = useMemo((): PlotTable => tableOf(step, months), [step, months]);
  const counted = points.reduce((sum, { count }) => sum + count, 0);
  const medians = points.flatMap(({ median }) => median ?? []);
  const range =
    medians.length === 0
      ? 'no SEV has it'
      : `monthly medians from ${minutesText(Math.min(...medians))} to ${minutesText(Math.max(...medians))}`;
  return (
    <PlotFigure
      title={title}
      about={`Median of each month, ${from}, of ${plural(counted, 'SEV')}.`}
      table={table}
      csvHeads={csvHeads}
    >
      {(width) => (
        <MedianLine label={`${title}: ${range}. The table below has the numbers.`} width={width} points={points} />
      )}
    </PlotFigure>
  );
}

const tableOf = (step: StepName, months: TrendsView['months']): PlotTable => ({
  head,
  rows: months.map(({ month, steps }) => {
    const { median, count, notApplicable, invalid } = steps[step];
    return {
      month,
      cells: [
        { text: minutesText(median), value: median },
        countCell(count),
        countCell(notApplicable),
        countCell(invalid),
      ],
    };
  }),
});
