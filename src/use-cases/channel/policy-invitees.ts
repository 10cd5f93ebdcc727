import type { Incident } from '../../domain/incident';
import { componentKey } from '../../domain/policy/component-name';
import type { Invitees, Policy } from '../../domain/policy/policy';
import type { SevRecord } from '../../domain/sev-record';
import { isPassing } from '../../errors';
import type { Ports } from '../../ports/ports';

export type InvitedFor = Pick<Incident, 'severity' | 'components'>;

/**
 * Whom the team's policy adds to the channel of a SEV of that severity and those components, groups in full. Slack user
 * ids. A group that is gone keeps nobody else out.
 */
export async function policyInvitees(ports: Ports, what: InvitedFor): Promise<readonly string[]> {
  if (what.severity === undefined && !what.components?.length) return [];
  const invitees = inviteesFor(await ports.policies.current(), what);
  const groupIds = new Set(invitees.flatMap(({ inviteGroupIds }) => inviteGroupIds));
  const groups = await Promise.all([...groupIds].map((groupId) => membersOf(ports, groupId)));
  return [...new Set([...invitees.flatMap(({ inviteUserIds }) => inviteUserIds), ...groups.flat()])];
}

/** Leaves out what people were invited for already: who left the channel since is not brought back. */
export function notInvitedFor(record: SevRecord, { severity, components = [] }: InvitedFor): InvitedFor | undefined {
  const { invitedFor, invitedForComponents = [] } = record;
  const known = new Set(invitedForComponents.map(componentKey));
  const added = components.filter((name) => !known.has(componentKey(name)));
  if (severity === invitedFor) return added.length === 0 ? undefined : { components: added };
  return { severity, components: added };
}

function inviteesFor(policy: Policy, { severity, components = [] }: InvitedFor): readonly Invitees[] {
  const named = new Set(components.map(componentKey));
  return [
    ...(severity === undefined ? [] : [policy.severities[severity]]),
    ...policy.components.filter(({ name }) => named.has(componentKey(name))),
  ];
}

async function membersOf(ports: Ports, groupId: string): Promise<readonly string[]> {
  try {
    return await ports.chat.membersOfGroup(groupId);
  } catch (error) {
    if (isPassing(error)) throw error;
    ports.log.error('policy-group-unusable', error, { groupId });
    return [];
  }
}
