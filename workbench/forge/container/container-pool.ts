import { statSync } from 'node:fs';
import { type Container, type ContainerSettings, startContainer } from './container.ts';

export interface ContainerPool {
  /** Gives a warm container, or a new one, or waits while as many as allowed are busy. None to who was waiting at `endBusy`. */
  take(): Promise<{ readonly container: Container; readonly cold: boolean } | undefined>;
  giveBack(container: Container): void;
  followClock(offsetMs: number): void;
  /** Ends what is under way and what waits to be; idle containers stay warm. */
  endBusy(): void;
  endAll(): void;
}

const capacity = 10;
/** With these many at work, a request waits a moment for one of them before a new process is paid for. */
const enough = 2;
const patienceMs = 25;

export function containerPool(settings: () => ContainerSettings): ContainerPool {
  const idle: Container[] = [];
  const busy = new Set<Container>();
  const waiting = new Set<() => void>();
  let bundleSeen = '';
  let endings = 0;

  function endIdleOfOldBundle(): void {
    const bundle = fingerprint(settings().bundleFile);
    if (bundle === bundleSeen) return;
    bundleSeen = bundle;
    for (const container of idle.splice(0)) container.end();
  }

  async function take(): Promise<{ container: Container; cold: boolean } | undefined> {
    const before = endings;
    if (busy.size >= enough && idle.length === 0) await nextFree(patienceMs);
    while (busy.size >= capacity) await nextFree();
    if (endings !== before) return undefined;
    endIdleOfOldBundle();
    let warm = idle.pop();
    while (warm?.ended) warm = idle.pop();
    const container = warm ?? startContainer(settings());
    busy.add(container);
    bundleOf.set(container, warm ? (bundleOf.get(warm) ?? '') : bundleSeen);
    return { container, cold: warm === undefined };
  }

  /** Resolves when a container was given back to who waits longest, or after that time. */
  const nextFree = (atMostMs?: number) =>
    new Promise<void>((resolve) => {
      const timer = atMostMs === undefined ? undefined : setTimeout(go, atMostMs);
      function go() {
        clearTimeout(timer);
        waiting.delete(go);
        resolve();
      }
      waiting.add(go);
    });

  const bundleOf = new WeakMap<Container, string>();

  return {
    take,
    giveBack(container) {
      busy.delete(container);
      if (!container.ended && bundleOf.get(container) === bundleSeen) idle.push(container);
      else container.end();
      waiting.values().next().value?.();
    },
    followClock(offsetMs) {
      for (const container of [...idle, ...busy]) container.followClock(offsetMs);
    },
    endBusy() {
      endings += 1;
      for (const container of busy) container.end();
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
