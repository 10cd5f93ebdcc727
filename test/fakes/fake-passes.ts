import type { Passes } from '../../src/ports/passes.ts';

export function fakePasses(): Passes {
  let last: string | undefined;
  return {
    last: async () => last,
    async note(at) {
      last = at;
    },
  };
}
