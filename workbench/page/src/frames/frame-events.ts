type Listener = (payload: unknown) => void;

const listeners = new Map<string, Set<Listener>>();

/** What the app's screens say to one another with `events.emit`, and what the products tell them. */
export const frameEvents = {
  emit(event: string, payload: unknown): void {
    for (const listener of listeners.get(event) ?? []) listener(payload);
  },
  /** @returns a function that ends the subscription */
  on(event: string, listener: Listener): () => void {
    const all = listeners.get(event) ?? new Set();
    listeners.set(event, all.add(listener));
    return () => all.delete(listener);
  },
};
