import { statSync } from 'node:fs';
import { type Container, type ContainerSettings, startContainer } from './container.ts';

export interface ContainerPool {
  /** Gives a warm container, or a new one, or waits while as many as allowed are busy. */
  take(): Promise<{ readonly container: Container; readonly cold: boolean }>;
  giveBack(container: Container): void;
  followClock(offsetMs: number): void;
  endAll(): void;
}

const capacity = 10;

export function containerPool(settings: () => ContainerSettings): ContainerPool {
  const idle: Container[] = [];
  const busy = new Set<Container>();
  const waiting: (() => void)[] = [];
  let bundleSeen = '';

  function endIdleOfOldBundle(): void {
    const bundle = fingerprint(settings().bundleFile);
    if (bundle === bundleSeen) return;
    bundleSeen = bundle;
    for (const container of idle.splice(0)) container.end();
  }

  async function take(): Promise<{ container: Container; cold: boolean }> {
    while (busy.size >= capacity) await new Promise<void>((resolve) => waiting.push(resolve));
    endIdleOfOldBundle();
    let warm = idle.pop();
    while (warm?.ended) warm = idle.pop();
    const container = warm ?? startContainer(settings());
    busy.add(container);
    bundleOf.set(container, warm ? (bundleOf.get(warm) ?? '') : bundleSeen);
    return { container, cold: warm === undefined };
  }

  const bundleOf = new WeakMap<Container, string>();

  return {
    take,
    giveBack(container) {
      busy.delete(container);
      if (!container.ended && bundleOf.get(container) === bundleSeen) idle.push(container);
      else container.end();
      waiting.shift()?.();
    },
    followClock(offsetMs) {
      for (const container of [...idle, ...busy]) container.followClock(offsetMs);
    },
    endAll() {
      for (const container of [...idle.splice(0), ...busy]) container.end();
    },
  };
}

function fingerprint(file: string): string {
  const { mtimeMs, size } = statSync(file);
  return `${mtimeMs} ${size}`;
}
