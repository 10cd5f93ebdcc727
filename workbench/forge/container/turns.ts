/** Who waits for a container, longest first. */
export interface Turns {
  /** Resolves when it is this one's turn, or after that time. */
  wait(atMostMs?: number): Promise<void>;
  next(): void;
}

export function turns(): Turns {
  const waiting = new Set<() => void>();
  return {
    wait: (atMostMs) =>
      new Promise((resolve) => {
        const timer = atMostMs === undefined ? undefined : setTimeout(go, atMostMs);
        function go() {
          clearTimeout(timer);
          waiting.delete(go);
          resolve();
        }
        waiting.add(go);
      }),
    next: () => waiting.values().next().value?.(),
  };
}
