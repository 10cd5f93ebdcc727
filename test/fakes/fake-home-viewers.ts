import type { HomeViewers } from '../../src/ports/home-viewers.ts';

export function fakeHomeViewers(): HomeViewers {
  const viewers = new Set<string>();
  return {
    note: async (slackUserId) => void viewers.add(slackUserId),
    lately: async () => [...viewers],
  };
}
