import type { Remedy } from '../../domain/check-up/finding';
import { restrictedBy } from '../../domain/check-up/workspace-policy';
import type { Ports } from '../../ports/ports';
import { refuseUnlessAdministrator } from '../people/admit';
import { provideTemplate } from '../post-mortem/provide-template';
import { type CheckUp, checkUp } from './check-up';

/** Does what the app can do about a finding, then looks again. Harmless to repeat. */
export async function mend(ports: Ports, accountId: string, remedy: Remedy, requestId: string): Promise<CheckUp> {
  const refusal = await refuseUnlessAdministrator(ports, accountId);
  if (refusal) return { kind: 'refused', text: refusal };
  await apply(ports, accountId, remedy, requestId);
  return checkUp(ports, accountId);
}

async function apply(ports: Ports, accountId: string, remedy: Remedy, requestId: string): Promise<unknown> {
  const which = restrictedBy(remedy);
  if (which) return ports.health.forgetRefusal(which);
  if (remedy === 'create-template') return provideTemplate(ports, accountId, requestId);
  const { reportsChannelId } = ports.places;
  const stakeholders = (await ports.policies.settled()).policy.stakeholderChannelId;
  const channelId = remedy === 'join-reports-channel' ? reportsChannelId : stakeholders;
  return channelId === undefined ? undefined : ports.chat.join(channelId);
}
