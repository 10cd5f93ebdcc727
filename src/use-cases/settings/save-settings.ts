import type { Phrase } from '../../domain/phrase';
import { type PolicyFault, policyFaults } from '../../domain/policy/check-policy';
import type { Policy } from '../../domain/policy/policy';
import { policyDifferences } from '../../domain/policy/policy-differences';
import type { Ports } from '../../ports/ports';
import { lookSoon } from '../on-call/look-soon';
import { refuseUnlessAdministrator } from '../people/admit';
import { chatFaults } from './chat-faults';
import { wikiFaults } from './wiki-faults';

export interface SettingsSave {
  readonly accountId: string;
  /** The same when the save is sent again. */
  readonly requestId: string;
  /** The version that the administrator had before them. */
  readonly from: number;
  readonly policy: Policy;
}

export type SettingsSaved =
  | { readonly kind: 'saved' }
  | { readonly kind: 'refused'; readonly text: Phrase }
  | { readonly kind: 'faulty'; readonly faults: readonly PolicyFault[] }
  /** Somebody else saved after that version was read. Nothing was changed. */
  | { readonly kind: 'overtaken' };

export async function saveSettings(ports: Ports, save: SettingsSave): Promise<SettingsSaved> {
  const refusal = await refuseUnlessAdministrator(ports, save.accountId);
  if (refusal) return { kind: 'refused', text: refusal };
  const before = await ports.policies.settled();
  if (before.requestId === save.requestId) return { kind: 'saved' };
  if (before.version !== save.from) return { kind: 'overtaken' };
  const faults = await faultsOf(ports, before.policy, save.policy);
  if (faults.length > 0) return { kind: 'faulty', faults };
  return settle(ports, before.policy, save);
}

/** What only the chat and the wiki know is asked when the rest is right. */
export async function faultsOf(ports: Ports, before: Policy, after: Policy): Promise<readonly PolicyFault[]> {
  const faults = policyFaults(after);
  if (faults.length > 0) return faults;
  return (await Promise.all([chatFaults(ports, before, after), wikiFaults(ports, before, after)])).flat();
}

async function settle(ports: Ports, before: Policy, save: SettingsSave): Promise<SettingsSaved> {
  const { accountId, requestId, from, policy } = save;
  const differences = policyDifferences(before, policy);
  if (differences.length === 0) return { kind: 'saved' };
  const change = { version: from + 1, requestId, at: ports.clock.now(), accountId, differences };
  if ((await ports.policies.settle(policy, change)) === 'overtaken') return { kind: 'overtaken' };
  if (differences.some(({ field }) => field.startsWith('onCall.'))) await lookSoon(ports);
  return { kind: 'saved' };
}
