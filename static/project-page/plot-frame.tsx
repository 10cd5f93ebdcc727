import type { ReactNode } from 'react';
import { useReader } from '../sev/reader';
import { shortMonthText } from './month-text';

const plotHeight = 176;

const margin = { top: 10, right: 8, bottom: 22, left: 52 };

/** Where things are in the plot, in pixels. */
export interface PlotPlace {
  x(index: number): number;
  y(value: number): number;
  readonly step: number;
}

interface PlotFrameProps {
  /** What the plot says, for those who do not see it. */
  readonly label: string;
  readonly width: number;
  readonly months: readonly string[];
  readonly ticks: readonly number[];
  readonly tickText: (value: number) => string;
  readonly children: (place: PlotPlace) => ReactNode;
}

/** The lines and words around a plot by months. */
export function PlotFrame({ label, width, months, ticks, tickText, children }: PlotFrameProps) {
  const reader = useReader();
  const top = ticks.at(-1) ?? 1;
  const inner = Math.max(1, width - margin.left - margin.right);
  const step = inner / Math.max(1, months.length);
  const x = (index: number) => margin.left + (index + 0.5) * step;
  const y = (value: number) => margin.top + (1 - value / top) * (plotHeight - margin.top - margin.bottom);
  const every = Math.ceil(44 / step);
  return (
    <svg className="plot-drawing" role="img" aria-label={label} width={width} height={plotHeight}>
      {ticks.map((value) => (
        <g key={value}>
          <line className="plot-line" x1={margin.left} x2={width - margin.right} y1={y(value)} y2={y(value)} />
          <text className="plot-text" x={margin.left - 6} y={y(value)} dy="0.35em" textAnchor="end">
            {tickText(value)}
          </text>
        </g>
      ))}
      {months.map((month, index) =>
        (months.length - 1 - index) % every === 0 ? (
          <text key={month} className="plot-text" x={x(index)} y={plotHeight - 6} textAnchor="middle">
            {shortMonthText(month, reader)}
          </text>
        ) : null,
      )}
      {children({ x, y, step })}
    </svg>
  );
}
