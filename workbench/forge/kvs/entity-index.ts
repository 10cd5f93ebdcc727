/**
 * What a query sees of an entity: "The `entity().query` method used by the Custom Entity Store is eventually consistent",
 * so each change shows some time after it was made, while `get` shows it at once.
 * https://developer.atlassian.com/platform/forge/storage-reference/entities/#data-consistency
 */
import type { Clock } from '../../site/clock.ts';
import type { Store } from '../../site/store.ts';
import { type KeySpace, keySpace, type StoredValue } from './key-space.ts';

const lagMs = 1000;

export const indexCollection = (entityCollection: string): string => `${entityCollection}-index`;

/** How an entry was before changes that the index does not show yet. */
interface Before {
  readonly entry: StoredValue | null;
  readonly untilMs: number;
}

/** The name space of one entity. Its `all` is what queries see. */
export function entitySpace(name: string, store: Store, clock: Clock): KeySpace {
  const space = keySpace(name, store, clock);
  const before = () => store.collection<Before>(indexCollection(name));
  const now = () => clock.now().getTime();

  function note(key: string): void {
    const held = before().get(key);
    const entry = held && held.untilMs > now() ? held.entry : (space.get(key) ?? null);
    before().put(key, { entry, untilMs: now() + lagMs });
  }

  return {
    get: space.get,
    set(key, value, ttlSeconds) {
      note(key);
      return space.set(key, value, ttlSeconds);
    },
    delete(key) {
      note(key);
      space.delete(key);
    },
    all() {
      const hidden = new Map(
        before()
          .entries()
          .filter(([, { untilMs }]) => untilMs > now()),
      );
      const settled = space.all().filter(({ key }) => !hidden.has(key));
      const earlier = [...hidden.values()].flatMap(({ entry }) => entry ?? []);
      return [...settled, ...earlier].sort((one, other) => (one.key < other.key ? -1 : 1));
    },
  };
}
