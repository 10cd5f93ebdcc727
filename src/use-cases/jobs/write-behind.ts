/** A value whose saving does not hold up the work: changes are saved in the background, the newest one last. */
export interface WriteBehind<T> {
  readonly value: T;
  set(next: T): void;
  /** Resolves when all that was set is saved. @throws what saving threw */
  flush(): Promise<void>;
}

/** @param save gets the value to save and the one saved before */
export function writeBehind<T>(first: T, save: (value: T, last: T) => Promise<void>): WriteBehind<T> {
  let current = first;
  let saved = first;
  let saving: Promise<void> | undefined;
  let trouble: { readonly error: unknown } | undefined;

  async function saveUntilCurrent(): Promise<void> {
    try {
      while (saved !== current) {
        const next = current;
        await save(next, saved);
        saved = next;
      }
    } catch (error) {
      trouble = { error };
    } finally {
      // In the same turn as the last comparison: what is set after it starts anew.
      saving = undefined;
    }
  }

  return {
    get value() {
      return current;
    },
    set(next) {
      current = next;
      if (saving === undefined && saved !== current) saving = saveUntilCurrent();
    },
    async flush() {
      while (saving !== undefined) await saving;
      if (!trouble) return;
      const { error } = trouble;
      trouble = undefined;
      throw error;
    },
  };
}
