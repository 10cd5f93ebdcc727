import { useEffect, useRef, useState } from 'react';
import { address } from './backend';
import { atFirst, type Choices, choicesOf, pathOf } from './choices';

type Address = Awaited<ReturnType<typeof address>>;

/** The choices, kept in the page's address where the host has one, so that a link or a way back leads to them. */
export function useChoices(): readonly [Choices, (choices: Choices) => void] {
  const [choices, setChoices] = useState(atFirst);
  const host = useRef<Address>();
  useEffect(() => {
    let stop: (() => void) | undefined;
    let gone = false;
    address().then(
      (found) => {
        if (gone) return;
        host.current = found;
        setChoices(choicesOf(found.location.pathname));
        stop = found.listen(({ pathname }) => setChoices(choicesOf(pathname)));
      },
      () => undefined,
    );
    return () => {
      gone = true;
      stop?.();
    };
  }, []);
  const choose = (next: Choices) => {
    setChoices(next);
    host.current?.push(pathOf(next));
  };
  return [choices, choose];
}
