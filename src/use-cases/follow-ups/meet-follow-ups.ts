/** Sub-tasks and links that people make by hand in Jira are follow-ups like those made through the app. */
import type { FollowUp } from '../../domain/follow-ups/follow-up';
import { dueDateByPolicy } from '../../domain/follow-ups/follow-up-due';
import type { Incident } from '../../domain/incident';
import { isSev } from '../../domain/status';
import type { TimelineEntry } from '../../domain/timeline/timeline';
import { isPassing } from '../../errors';
import type { Ports } from '../../ports/ports';
import { paced } from '../jobs/paced';
import type { SevAtWork } from '../jobs/sev-at-work';

/** The id is the same from whichever side the app hears of it first. */
export const followUpEntry = (
  { issueId, issueKey, priority, title }: FollowUp,
  at: string,
  by: string | undefined,
): TimelineEntry => ({
  id: `follow-up:${issueId}`,
  at,
  by,
  event: { kind: 'follow-up', priority, issueKey, title },
});

/** Gives those without a date the policy's. @returns what the timeline tells of those that the app had not met */
export async function meetFollowUps(
  ports: Ports,
  sev: SevAtWork,
  incident: Incident,
  by: string | undefined,
): Promise<readonly TimelineEntry[]> {
  const { followUpsMet } = sev.record.value;
  const ids = incident.followUps.map(({ issueId }) => issueId);
  if (!isSev(incident.status) || ids.every((id) => followUpsMet?.includes(id))) return [];
  const fresh = incident.followUps.filter(({ issueId }) => !followUpsMet?.includes(issueId));
  await giveDates(ports, sev, incident, fresh);
  sev.record.update({ followUpsMet: ids });
  return fresh.map((followUp) => followUpEntry(followUp, sev.job.job.receivedAt, by));
}

/** An issue of another project is dated by those whose project it is. */
async function giveDates(ports: Ports, sev: SevAtWork, incident: Incident, fresh: readonly FollowUp[]): Promise<void> {
  const ours = fresh.filter(({ linked, done }) => !linked && !done);
  if (ours.length === 0) return;
  const [facts, policy] = await Promise.all([
    ports.issues.followUpFacts(ours.map(({ issueKey }) => issueKey)),
    ports.policies.current(),
  ]);
  const undated = ours.filter(({ issueKey }) => facts.get(issueKey)?.dueDate === undefined);
  const { receivedAt } = sev.job.job;
  await paced(ports, undated, (followUp) =>
    giveDate(ports, followUp, dueDateByPolicy(incident, followUp.priority, policy, receivedAt)),
  );
}

/** Where the project has no due dates, the follow-up is one all the same. */
async function giveDate(ports: Ports, { issueId }: FollowUp, dueDate: string): Promise<void> {
  try {
    await ports.issues.editFollowUp(issueId, { dueDate });
  } catch (error) {
    if (isPassing(error)) throw error;
    ports.log.error('follow-up could not be dated', error, { issue: issueId });
  }
}
