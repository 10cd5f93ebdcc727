import type { WorkspaceRefusal } from '../../src/domain/check-up/workspace-policy.ts';
import type { Health } from '../../src/ports/health.ts';

const seldomMs = 10 * 60_000;

export function fakeHealth(): Health {
  const signs = new Map<string, string>();
  const refusals = new Map<string, WorkspaceRefusal>();
  return {
    last: async (sign) => signs.get(sign),
    async note(sign, at) {
      const before = signs.get(sign);
      if (before === undefined || Date.parse(at) - Date.parse(before) >= seldomMs) signs.set(sign, at);
    },
    mark: async (sign, at) => void signs.set(sign, at),
    refusal: async (which) => refusals.get(which),
    noteRefusal: async (which, refusal) => void refusals.set(which, refusal),
    forgetRefusal: async (which) => void refusals.delete(which),
  };
}
