import type { CheckUps, LastCheckUp } from '../../src/ports/check-ups.ts';

export function fakeCheckUps(): CheckUps {
  let last: LastCheckUp | undefined;
  return {
    last: async () => last,
    async keep(checkUp) {
      last = checkUp;
    },
  };
}
