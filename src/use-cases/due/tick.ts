import { isDigest } from '../../domain/digest';
import { onCallDue } from '../../domain/on-call/next-look';
import type { Work } from '../../domain/work';
import type { DueItem } from '../../ports/due-list';
import type { Ports } from '../../ports/ports';
import { checkUpDue } from '../check-up/daily-check-up';
import { acceptRequest } from '../jobs/accept-request';
import { together } from '../jobs/together';

/**
 * Gives every incident that is due, and who is on call when that changes, a job in its turn. What is due is worked out
 * there, from where it stands, so that a tick that is late, missed or run twice loses and repeats nothing.
 */
export async function tick(ports: Ports): Promise<void> {
  const now = ports.clock.now();
  const [due, lastPass] = await Promise.all([ports.dueList.dueBefore(now), ports.passes.last()]);
  await together([
    ports.health.mark('tick', now),
    ...(lastPass !== undefined && hourOf(lastPass) === hourOf(now) ? [] : [startPass(ports, now)]),
    ...due.map((each) =>
      acceptRequest(ports, { id: jobId(each, now), work: workFor(each), reply: { kind: 'asked-for' } }),
    ),
  ]);
}

function workFor({ key }: DueItem): Work {
  if (isDigest(key)) return { kind: 'digest', key };
  if (key === onCallDue) return { kind: 'look-at-on-call' };
  return key === checkUpDue ? { kind: 'daily-check-up' } : { kind: 'tend', incident: { issueId: key } };
}

/** @returns such as `2026-11-23T13` */
const hourOf = (at: string): string => at.slice(0, 13);

/** One in each hour, however often the tick runs in it; where one failed for good, the next hour has another. */
const startPass = (ports: Ports, now: string): Promise<void> =>
  acceptRequest(ports, {
    id: `pass:${hourOf(now)}`,
    work: { kind: 'reconcile-all' },
    reply: { kind: 'asked-for' },
  });

const dayMs = 24 * 3_600_000;

/** One job for each time that something is due; where that one failed for good, another one a day later. */
function jobId({ key, at }: DueItem, now: string): string {
  const daysLate = Math.floor((Date.parse(now) - Date.parse(at)) / dayMs);
  return `tend:${key}:${at}:${daysLate}`;
}
