import { onCallPhrase } from '../../documents/on-call-phrase';
import { type NamedShift, schedulePhrase } from '../../documents/on-call-schedule';
import type { Rotation } from '../../domain/on-call/rotation';
import type { Span } from '../../domain/on-call/shifts';
import type { Person } from '../../domain/person';
import type { Job, Outcome } from '../../domain/work';
import type { Ports } from '../../ports/ports';
import { askerOf } from '../jobs/asker';
import { overlapsAhead } from '../on-call/overlaps-ahead';
import { rotationInUse } from '../on-call/rotation-in-use';
import { shiftsAhead } from '../on-call/shifts-ahead';
import { identify } from '../people/admit';

const aheadMs = 14 * 24 * 3_600_000;

/** Who is on call is no secret of Jira's: every member of the team may ask. */
export async function showOnCall(ports: Ports, job: Job): Promise<Outcome> {
  const [known, onCall, rotation] = await Promise.all([
    identify(ports, askerOf(job)),
    peopleOnCall(ports),
    rotationInUse(ports),
  ]);
  if (known.kind === 'refused') return known;
  if (!rotation) return { kind: 'done', text: onCallPhrase(onCall) };
  const now = Date.parse(ports.clock.now());
  const span = { from: now, to: now + aheadMs };
  const schedule = schedulePhrase(
    ...(await Promise.all([namedShifts(ports, rotation, span), overlapsAhead(ports, rotation, span)])),
  );
  return { kind: 'done', text: [...onCallPhrase(onCall, 'rotation'), ...schedule], menu: { items: ['cover', 'swap'] } };
}

/** The first in line first. */
export async function peopleOnCall(ports: Ports): Promise<readonly Person[]> {
  const slackUserIds = await ports.onCall.now();
  return Promise.all(slackUserIds.slice(0, 10).map((slackUserId) => ports.directory.bySlackUser(slackUserId)));
}

async function namedShifts(ports: Ports, rotation: Rotation, span: Span): Promise<readonly NamedShift[]> {
  const shifts = await shiftsAhead(ports, rotation, span);
  return Promise.all(
    shifts.map(async ({ from, onCall }) => ({
      from: new Date(from).toISOString(),
      person: onCall && (await ports.directory.bySlackUser(onCall.person)),
    })),
  );
}
