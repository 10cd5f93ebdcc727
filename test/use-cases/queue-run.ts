/** Requests taken in and worked off as the queue does it, one delivery after the other. */
import type { Work } from '../../src/domain/work.ts';
import type { Ports } from '../../src/ports/ports.ts';
import { acceptRequest } from '../../src/use-cases/jobs/accept-request.ts';
import { type JobEnd, runJob } from '../../src/use-cases/jobs/run-job.ts';
import { omar } from '../builders/a-person.ts';
import type { Team } from '../fakes/a-team.ts';

export interface Asked {
  readonly id: string;
  readonly work: Work;
  /** Slack user id; the on-call unless said otherwise. */
  readonly by?: string;
}

/** A minute after whatever was before. */
export function ask(team: Team, { id, work, by = omar.slackUserId }: Asked): Promise<void> {
  team.clock.advance(60);
  return acceptRequest(team, {
    id,
    work,
    actor: { via: 'slack', slackUserId: by },
    reply: { kind: 'response-url', url: `https://hooks.slack.example/${id}` },
  });
}

/** More than any job needs to end. */
const mostDeliveries = 40;

/**
 * Delivers until nothing waits; what asks for a retry, or dies, is delivered again.
 * @param portsOf the surroundings of each delivery, counted from 0
 * @returns how each delivery ended
 */
export async function workOff(
  team: Team,
  portsOf: (delivery: number) => Ports = () => team,
): Promise<readonly (JobEnd | 'died')[]> {
  const ends: (JobEnd | 'died')[] = [];
  for (let waiting = team.queue.waiting.shift(); waiting; waiting = team.queue.waiting.shift()) {
    if (ends.length === mostDeliveries) throw new Error('The queue does not run empty');
    const end = await runJob(portsOf(ends.length), waiting).catch(() => 'died' as const);
    ends.push(end);
    if (end !== 'died' && end.kind === 'finished') continue;
    team.clock.advance(end === 'died' ? 1 : end.afterSeconds);
    team.queue.waiting.push(waiting);
  }
  return ends;
}

/** Asks and works off. */
export async function carryOut(team: Team, asked: Asked): Promise<readonly (JobEnd | 'died')[]> {
  await ask(team, asked);
  return workOff(team);
}

const incident = { issueKey: 'SEV-1' };

export const report: Asked = {
  id: 'report',
  by: 'URITA',
  work: { kind: 'report', text: 'Payments fail\nsince 10:15' },
};
export const acknowledge: Asked = { id: 'acknowledge', work: { kind: 'acknowledge', incident } };
export const open: Asked = { id: 'open', work: { kind: 'open', incident, severity: 2 } };
export const mitigate: Asked = { id: 'mitigate', work: { kind: 'mitigated', incident, text: 'rolled back' } };
export const addFollowUp: Asked = {
  id: 'follow-up',
  work: { kind: 'follow-up', incident, priority: 'high', title: 'Alert on failed payments' },
};
export const close: Asked = { id: 'close', work: { kind: 'close', incident } };
