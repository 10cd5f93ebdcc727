import { isCivil, nextMorning, nextWeek, personalDigest, readerOf, teamDigest } from '../../domain/digest';
import { civilHours } from '../../domain/policy/policy';
import type { Outcome, Work } from '../../domain/work';
import type { Ports } from '../../ports/ports';
import type { JobAtWork } from '../jobs/job-at-work';
import { zoneOf } from '../review/zones';
import { tellPerson } from './tell-person';
import { tellTeam } from './tell-team';

/** A digest is one of the things that are due: it plans its next time first, so that nothing can lose it. */
export async function sendDigest(
  ports: Ports,
  job: JobAtWork,
  { key }: Extract<Work, { kind: 'digest' }>,
): Promise<Outcome> {
  const reader = readerOf(key);
  return reader === undefined ? toTeam(ports, job) : toPerson(ports, job, reader);
}

async function toTeam(ports: Ports, job: JobAtWork): Promise<Outcome> {
  const policy = await ports.policies.current();
  const zone = policy.onCall.timeZone;
  const { receivedAt } = job.job;
  await ports.dueList.set(teamDigest, nextWeek(receivedAt, civilHours(policy), zone));
  if (policy.weeklyDigest && isCivil(receivedAt, civilHours(policy), zone)) await tellTeam(ports, job, policy);
  return done;
}

async function toPerson(ports: Ports, job: JobAtWork, slackUserId: string): Promise<Outcome> {
  const [policy, person] = await Promise.all([ports.policies.current(), ports.directory.bySlackUser(slackUserId)]);
  const { receivedAt } = job.job;
  // Who left is told nothing more.
  const stays = person.standing === 'member';
  const zone = (stays ? await zoneOf(ports, slackUserId) : undefined) ?? 'UTC';
  const civil = civilHours(policy);
  await ports.dueList.set(personalDigest(slackUserId), stays ? nextMorning(receivedAt, civil, zone) : undefined);
  if (stays && policy.personalDigest && isCivil(receivedAt, civil, zone)) await tellPerson(ports, job, person);
  return done;
}

const done: Outcome = { kind: 'done', text: [] };
