import { useReader } from '../sev/reader';
import { minutesText } from './minutes';
import { monthText } from './month-text';
import { PlotFrame, type PlotPlace } from './plot-frame';
import { minuteTicks } from './ticks';

export interface Point {
  readonly month: string;
  /** Minutes; absent in a month without any. */
  readonly median?: number;
  readonly count: number;
}

interface MedianLineProps {
  readonly label: string;
  readonly width: number;
  readonly points: readonly Point[];
}

/** The median of each month; a month without any is a gap. */
export function MedianLine({ label, width, points }: MedianLineProps) {
  const ticks = minuteTicks(Math.max(1, ...points.map(({ median }) => median ?? 0)));
  return (
    <PlotFrame
      label={label}
      width={width}
      months={points.map(({ month }) => month)}
      ticks={ticks}
      tickText={(minutes) => (minutes === 0 ? '0' : minutesText(minutes))}
    >
      {(place) => (
        <>
          <path className="plot-median" d={lineThrough(points, place)} />
          {points.map((point, index) => (
            <Dot key={point.month} point={point} index={index} place={place} />
          ))}
        </>
      )}
    </PlotFrame>
  );
}

/** @returns an SVG path through neighbours, broken where a month has no median */
function lineThrough(points: readonly Point[], { x, y }: PlotPlace): string {
  return points
    .flatMap(({ median }, index) => {
      if (median === undefined) return [];
      return [`${points[index - 1]?.median === undefined ? 'M' : 'L'}${x(index)} ${y(median)}`];
    })
    .join('');
}

interface DotProps {
  readonly point: Point;
  readonly index: number;
  readonly place: PlotPlace;
}

function Dot({ point: { month, median, count }, index, place: { x, y } }: DotProps) {
  const reader = useReader();
  if (median === undefined) return null;
  return (
    <circle className="plot-dot" cx={x(index)} cy={y(median)} r={4}>
      <title>{`${monthText(month, reader)}: ${minutesText(median)}, median of ${count}`}</title>
    </circle>
  );
}
