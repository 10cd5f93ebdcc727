import { type ReactNode, useState } from 'react';
import { Button } from './button';

interface ShortenedProps<Item> {
  readonly items: readonly Item[];
  readonly first: number;
  /** Words of the button, such as `Show all 40 entries`. */
  readonly more: string;
  readonly children: (shown: readonly Item[]) => ReactNode;
}

/** The first few of many; the rest on request. */
export function Shortened<Item>({ items, first, more, children }: ShortenedProps<Item>) {
  const [whole, setWhole] = useState(false);
  const isLong = items.length > first;
  return (
    <>
      {children(whole || !isLong ? items : items.slice(0, first))}
      {isLong && (
        <Button appearance="link" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? 'Show fewer' : more}
        </Button>
      )}
    </>
  );
}
