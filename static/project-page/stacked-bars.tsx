import { useReader } from '../sev/reader';
import { monthText } from './month-text';
import { PlotFrame, type PlotPlace } from './plot-frame';
import { countTicks } from './ticks';

export interface Bar {
  readonly month: string;
  /** From the bottom up. */
  readonly parts: readonly BarPart[];
}

export interface BarPart {
  readonly kind: string;
  readonly label: string;
  readonly count: number;
}

interface StackedBarsProps {
  readonly label: string;
  readonly width: number;
  readonly bars: readonly Bar[];
}

const heightOf = ({ parts }: Bar): number => parts.reduce((sum, { count }) => sum + count, 0);

/** How many of each kind there were in each month. */
export function StackedBars({ label, width, bars }: StackedBarsProps) {
  const ticks = countTicks(Math.max(1, ...bars.map(heightOf)));
  return (
    <PlotFrame label={label} width={width} months={bars.map(({ month }) => month)} ticks={ticks} tickText={String}>
      {(place) => bars.map((bar, index) => <OneBar key={bar.month} bar={bar} index={index} place={place} />)}
    </PlotFrame>
  );
}

interface OneBarProps {
  readonly bar: Bar;
  readonly index: number;
  readonly place: PlotPlace;
}

function OneBar({ bar, index, place: { x, y, step } }: OneBarProps) {
  const reader = useReader();
  const width = Math.max(2, Math.min(32, step * 0.7));
  let below = 0;
  return (
    <g>
      {bar.parts.map(({ kind, label, count }) => {
        if (count === 0) return null;
        const [bottom, top] = [y(below), y(below + count)];
        below += count;
        return (
          <rect
            key={kind}
            className={`plot-${kind}`}
            x={x(index) - width / 2}
            y={top}
            width={width}
            height={Math.max(1, bottom - top - 1)}
          >
            <title>{`${monthText(bar.month, reader)}, ${label}: ${count}`}</title>
          </rect>
        );
      })}
    </g>
  );
}
