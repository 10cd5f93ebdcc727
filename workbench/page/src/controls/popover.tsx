import { type ReactNode, useEffect, useRef } from 'react';

/** Something small that hangs below its neighbour; Escape or a click elsewhere puts it away. */
export function Popover({
  label,
  close,
  children,
}: {
  readonly label: string;
  readonly close: () => void;
  readonly children: ReactNode;
}): JSX.Element {
  const popover = useRef<HTMLElement>(null);
  useEffect(() => {
    const onPointer = ({ target }: PointerEvent) => {
      if (!popover.current?.contains(target as Node)) close();
    };
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') close();
    };
    document.addEventListener('pointerdown', onPointer);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPointer);
      document.removeEventListener('keydown', onKey);
    };
  }, [close]);
  return (
    <section ref={popover} className="popover" aria-label={label}>
      {children}
    </section>
  );
}
