/** A copy as storage gives it back: plain JSON, in which what is undefined is absent. */
export const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value));

/** Storage answers in a later turn, as everything over a network does. */
export const overTheNetwork = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
