export interface Stopper {
  /** Aborted as soon as the process is told to stop. */
  readonly signal: AbortSignal;
  /** What to do then; the last thing said is done first. */
  atStop(work: () => void | Promise<void>): void;
}

/** Stopping may take this long before what is still open is left to the operating system; nothing acknowledged is lost by that. */
const patienceMs = 1500;

/** Ends the process cleanly on SIGTERM, SIGINT and SIGHUP, and when the `start.mjs` that started it is gone. */
export function stopper(): Stopper {
  const works: (() => void | Promise<void>)[] = [];
  const abort = new AbortController();
  const stop = async () => {
    if (abort.signal.aborted) return;
    abort.abort();
    setTimeout(() => process.exit(0), patienceMs);
    for (const work of works.reverse()) {
      try {
        await work();
      } catch (error) {
        console.error('While stopping:', error);
      }
    }
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  process.on('disconnect', stop);
  return { signal: abort.signal, atStop: (work) => works.push(work) };
}
