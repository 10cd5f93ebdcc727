import { roleMessage } from '../../documents/blocks/role-message';
import { pendingAssignment } from '../../domain/assignment';
import { pendingHandOver } from '../../domain/hand-over';
import type { Person } from '../../domain/person';
import { type Role, wantedRoles } from '../../domain/role';
import { isSev } from '../../domain/status';
import { isPassing } from '../../errors';
import type { Ports } from '../../ports/ports';
import type { SevAtWork } from '../jobs/sev-at-work';
import { together } from '../jobs/together';
import type { Settled } from '../settling/settlement';

/**
 * Tells each new holder of a role, alone, what it asks of them, and asks a new owner whether they accept. Whoever took
 * a role themselves reads it in the answer to what they did.
 */
export async function tellDuties(ports: Ports, sev: SevAtWork, settled: Settled): Promise<void> {
  const { by, inJira } = settled;
  const fresh = holdersOf(sev, settled).filter(
    ({ role, holder }) => sev.record.value.dutiesTold?.[role] !== holder.accountId,
  );
  await together(
    fresh
      .filter(({ holder }) => inJira || holder.accountId !== by?.accountId)
      .map((given) => tellHolder(ports, sev, settled, given)),
  );
  const told = { ...sev.record.value.dutiesTold, ...wantedNoMore(sev), ...accountsOf(fresh) };
  sev.record.update({ dutiesTold: told });
}

const accountsOf = (fresh: readonly Given[]) =>
  Object.fromEntries(fresh.map(({ role, holder }) => [role, holder.accountId]));

/** Whoever gets such a role again is told again. */
const wantedNoMore = ({ record }: SevAtWork) =>
  Object.fromEntries(wantedRoles.filter((role) => !record.value.roles?.[role]).map((role) => [role, undefined]));

interface Given {
  readonly role: Role;
  readonly holder: Person;
}

/** The roles that there is something to do in now. */
function holdersOf({ record }: SevAtWork, { after, owner, investigator }: Settled): readonly Given[] {
  const { roles } = record.value;
  if (after.status === 'Investigating') return given('investigator', investigator);
  if (!isSev(after.status) || after.status === 'Closed') return [];
  return [
    ...given('owner', owner),
    ...given('communications', roles?.communications),
    ...given('scribe', roles?.scribe),
  ];
}

const given = (role: Role, holder: Person | undefined): readonly Given[] => (holder ? [{ role, holder }] : []);

/** Somebody whom Slack does not know, or will not let the app write to, keeps the role all the same. */
async function tellHolder(
  ports: Ports,
  { job, record }: SevAtWork,
  { after, by, issueUrl }: Settled,
  { role, holder }: Given,
): Promise<void> {
  const { slackUserId, accountId } = holder;
  if (!slackUserId) return;
  const { channel, handOver, assignment } = record.value;
  const asks =
    (role === 'owner' && pendingHandOver(handOver, accountId) !== undefined) ||
    (role === 'investigator' && pendingAssignment(assignment, accountId) !== undefined);
  const message = roleMessage({ role, issueKey: after.issueKey, issueUrl, channel, by, asks });
  const channelId = role === 'investigator' || !channel ? ports.places.reportsChannelId : channel.id;
  const step = `duties-${role}`;
  try {
    await job.once(step, {
      make: async () => {
        const place = await ports.chat.tellAlone(channelId, slackUserId, `${job.job.id}:${step}`, message);
        if (place === 'directly' && channel) await ports.chat.invite(channel.id, [slackUserId]);
        return true;
      },
    });
  } catch (error) {
    if (isPassing(error)) throw error;
    ports.log.error('duties could not be told', error, { job: job.job.id });
  }
}
