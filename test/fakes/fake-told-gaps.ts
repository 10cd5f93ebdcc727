import type { ToldGap } from '../../src/domain/on-call/gap.ts';
import type { ToldGaps } from '../../src/ports/told-gaps.ts';
import { stored } from './stored.ts';

export function fakeToldGaps(): ToldGaps {
  let kept: ToldGap | undefined;
  return {
    current: async () => kept,
    async note(gap) {
      kept = gap && stored(gap);
    },
  };
}
