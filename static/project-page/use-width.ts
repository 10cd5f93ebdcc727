import { type RefObject, useEffect, useState } from 'react';

const atFirst = 480;

/** How wide an element is drawn, so that a plot's text stays as large as other text. */
export function useWidth(element: RefObject<HTMLElement>): number {
  const [width, setWidth] = useState(atFirst);
  useEffect(() => {
    if (!element.current || typeof ResizeObserver === 'undefined') return;
    const sizes = new ResizeObserver(([entry]) => {
      const measured = Math.floor(entry?.contentRect.width ?? 0);
      if (measured > 0) setWidth(measured);
    });
    sizes.observe(element.current);
    return () => sizes.disconnect();
  }, [element]);
  return width;
}
