import { defaultPolicy, type Policy } from '../../src/domain/policy/policy.ts';
import type { Policies, PolicyChange, SettledPolicy } from '../../src/ports/policies.ts';
import { overTheNetwork, stored } from './stored.ts';

export function fakePolicies(first: Policy = defaultPolicy): Policies {
  let settled: SettledPolicy = { version: 0, requestId: 'none', policy: first };
  const changes: PolicyChange[] = [];
  return {
    current: async () => settled.policy,
    settled: async () => settled,
    async settle(policy, change) {
      await overTheNetwork();
      if (settled.requestId === change.requestId) return 'settled';
      if (settled.version !== change.version - 1) return 'overtaken';
      settled = stored({ version: change.version, requestId: change.requestId, policy });
      changes.unshift(stored(change));
      return 'settled';
    },
    changes: async (version, most) => changes.filter((change) => change.version <= version).slice(0, most),
  };
}
