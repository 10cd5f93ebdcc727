import type { TimelineEntryView } from '../../src/contract/sev-view';
import { Moment } from './moment';
import { plural } from './plural';
import { Shortened } from './shortened';

interface TimelineProps {
  readonly entries: readonly TimelineEntryView[];
  /** `newest-first` for whoever follows a SEV, `oldest-first` for whoever reads its story. */
  readonly order: 'newest-first' | 'oldest-first';
  readonly first: number;
}

const minuteOf = ({ at }: TimelineEntryView): number => Math.floor(Date.parse(at) / 60_000);

/** Within a minute they stand as they came: people may have put them in an order. */
const byTime = (a: TimelineEntryView, b: TimelineEntryView): number => minuteOf(a) - minuteOf(b);

export function Timeline({ entries, order, first }: TimelineProps) {
  if (entries.length === 0) return <p className="subtle">Nothing has been recorded yet.</p>;
  const sorted = entries.map((entry, place) => ({ ...entry, place })).sort(byTime);
  const shown = order === 'newest-first' ? sorted.reverse() : sorted;
  return (
    <Shortened items={shown} first={first} more={`Show all ${plural(shown.length, 'entry', 'entries')}`}>
      {(some) => (
        <ol className="timeline" reversed={order === 'newest-first'}>
          {some.map(({ at, text, place }) => (
            <li key={place} className="timeline-entry">
              <Moment at={at} />
              <p dir="auto">{text}</p>
            </li>
          ))}
        </ol>
      )}
    </Shortened>
  );
}
