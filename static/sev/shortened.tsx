import { type ReactNode, useState } from 'react';
import { Button } from './button';
import { plural } from './plural';

/** More at once would freeze a slow machine for a moment. */
const step = 100;

interface ShortenedProps<Item> {
  readonly items: readonly Item[];
  readonly first: number;
  /** What they are: one, and many. */
  readonly name: readonly [one: string, many: string];
  /** Those that are shown wherever they stand, since somebody is at work on them. */
  readonly keep?: (item: Item) => boolean;
  readonly children: (shown: readonly Item[]) => ReactNode;
}

/** The first few of many; the rest on request, a hundred at a time. */
export function Shortened<Item>({ items, first, name: [one, many], keep, children }: ShortenedProps<Item>) {
  const [more, setMore] = useState(0);
  const shown = first + more;
  const left = items.length - shown;
  const kept = keep ? items.slice(shown).filter(keep) : [];
  const isWhole = left <= step;
  return (
    <>
      {children([...items.slice(0, shown), ...kept])}
      {(left > 0 || more > 0) && (
        <div className="action-buttons">
          {left > 0 && (
            <Button appearance="link" onClick={() => setMore(more + step)}>
              {isWhole
                ? `Show all ${plural(items.length, one, many)}`
                : `Show ${step} more of ${plural(items.length, one, many)}`}
            </Button>
          )}
          {more > 0 && (
            <Button appearance="link" onClick={() => setMore(0)}>
              Show fewer
            </Button>
          )}
        </div>
      )}
    </>
  );
}
