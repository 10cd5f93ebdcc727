import type { Phrase } from '../../domain/phrase';
import type { PolicyFault } from '../../domain/policy/check-policy';
import type { Policy } from '../../domain/policy/policy';
import type { Ports } from '../../ports/ports';
import { refuseUnlessAdministrator } from '../people/admit';
import { type ChatNames, nameChatIds } from './name-chat-ids';
import { faultsOf } from './save-settings';

export type SettingsChecked =
  | { readonly kind: 'refused'; readonly text: Phrase }
  | { readonly kind: 'checked'; readonly faults: readonly PolicyFault[]; readonly chat: ChatNames };

/** Looks at settings that were brought along, without keeping them. */
export async function checkSettings(ports: Ports, accountId: string, policy: Policy): Promise<SettingsChecked> {
  const refusal = await refuseUnlessAdministrator(ports, accountId);
  if (refusal) return { kind: 'refused', text: refusal };
  const settled = await ports.policies.settled();
  const [faults, chat] = await Promise.all([faultsOf(ports, settled.policy, policy), nameChatIds(ports, policy, [])]);
  return { kind: 'checked', faults, chat };
}
