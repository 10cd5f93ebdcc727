import { frameEvents } from './frame-events.ts';

/** What one frame listens to. */
export interface Subscriptions {
  /** @returns the number by which the subscription is ended */
  add(event: string, callbackNumber: number): number;
  end(number: number): void;
  endAll(): void;
  /** Tells this frame alone. */
  tell(event: string, payload: unknown): void;
}

interface Subscription {
  readonly event: string;
  tell(payload: unknown): void;
  end(): void;
}

export function subscriptionsOf(post: (message: Readonly<Record<string, unknown>>) => void): Subscriptions {
  const held = new Map<number, Subscription>();
  let last = 0;
  const end = (number: number) => {
    held.get(number)?.end();
    held.delete(number);
  };
  return {
    add: (event, callbackNumber) => {
      const tell = (payload: unknown) => post({ callbackNumber, payload });
      held.set(++last, { event, tell, end: frameEvents.on(event, tell) });
      return last;
    },
    end,
    endAll: () => {
      for (const number of [...held.keys()]) end(number);
    },
    tell: (event, payload) => {
      for (const subscription of held.values()) if (subscription.event === event) subscription.tell(payload);
    },
  };
}
