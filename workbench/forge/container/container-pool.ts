import { statSync } from 'node:fs';
import { type Container, type ContainerSettings, startContainer } from './container.ts';
import { turns } from './turns.ts';

interface Taken {
  readonly container: Container;
  readonly cold: boolean;
}

export interface ContainerPool {
  /** Gives a warm container, or a new one, or waits while as many as allowed are busy. None to who was waiting at `endBusy`. */
  take(): Promise<Taken | undefined>;
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
  const warm = warmContainers(settings);
  const busy = new Set<Container>();
  const queue = turns();
  let endings = 0;

  async function take(): Promise<Taken | undefined> {
    const before = endings;
    if (busy.size >= enough && warm.isEmpty()) await queue.wait(patienceMs);
    while (busy.size >= capacity) await queue.wait();
    // Nothing is awaited from here on, so that whoever asks at the same moment sees that this one is taken.
    if (endings !== before) return undefined;
    const kept = warm.take();
    const container = kept ?? warm.note(startContainer(settings()));
    busy.add(container);
    return { container, cold: kept === undefined };
  }

  function endBusy(): void {
    endings += 1;
    for (const container of busy) container.end();
  }

  return {
    take,
    giveBack(container) {
      busy.delete(container);
      warm.keep(container);
      queue.next();
    },
    followClock(offsetMs) {
      for (const container of [...warm.all(), ...busy]) container.followClock(offsetMs);
    },
    endBusy,
    endAll() {
      endBusy();
      warm.endAll();
    },
  };
}

/** Containers without work, as long as what they were started from is the newest deployment: the bundle and its variables. */
function warmContainers(settings: () => ContainerSettings) {
  const idle: Container[] = [];
  const deploymentOf = new WeakMap<Container, string>();
  let newest = '';

  function endThoseOfOldDeployment(): void {
    const deployed = fingerprint(settings());
    if (deployed !== newest) for (const container of idle.splice(0)) container.end();
    newest = deployed;
  }

  return {
    isEmpty: () => idle.length === 0,
    all: (): readonly Container[] => idle,
    take(): Container | undefined {
      endThoseOfOldDeployment();
      let container = idle.pop();
      while (container?.ended) container = idle.pop();
      return container;
    },
    note(container: Container): Container {
      deploymentOf.set(container, newest);
      return container;
    },
    keep(container: Container): void {
      if (!container.ended && deploymentOf.get(container) === newest) idle.push(container);
      else container.end();
    },
    endAll(): void {
      for (const container of idle.splice(0)) container.end();
    },
  };
}

function fingerprint({ bundleFile, variables }: ContainerSettings): string {
  const { mtimeMs, size } = statSync(bundleFile);
  return `${mtimeMs} ${size} ${JSON.stringify(variables)}`;
}
