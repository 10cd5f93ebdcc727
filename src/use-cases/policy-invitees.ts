import type { Severity } from '../domain/severity';
import { isPassing } from '../errors';
import type { Ports } from '../ports/ports';

/**
 * Whom the team's policy adds to the channel of a SEV of that severity, groups in full. Slack user ids. A group that is
 * gone keeps nobody else out.
 */
export async function policyInvitees(ports: Ports, severity: Severity | undefined): Promise<readonly string[]> {
  if (severity === undefined) return [];
  const policy = await ports.policies.current();
  const { inviteUserIds, inviteGroupIds } = policy.severities[severity];
  const groups = await Promise.all(inviteGroupIds.map((groupId) => membersOf(ports, groupId)));
  return [...new Set([...inviteUserIds, ...groups.flat()])];
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
