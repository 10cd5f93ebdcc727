import type { MadeOverride, Overrides } from '../../src/ports/overrides.ts';

export function fakeOverrides(): Overrides {
  const kept = new Map<string, MadeOverride>();
  return {
    all: async () => [...kept.values()].sort((one, other) => (one.madeAt < other.madeAt ? -1 : 1)),
    find: async (id) => kept.get(id),
    async keep(override) {
      kept.set(override.id, override);
    },
    async remove(id) {
      kept.delete(id);
    },
  };
}
