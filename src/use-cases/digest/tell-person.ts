import { sentence } from '../../documents/blocks/message';
import { type OwedFollowUpLine, personalDigestText } from '../../documents/digest-text';
import type { SlackPerson } from '../../domain/person';
import type { Ports } from '../../ports/ports';
import type { JobAtWork } from '../jobs/job-at-work';
import { debtsOf } from '../looking/debts-of-person';
import { listedIncidents } from '../looking/listed-incidents';
import { peopleOnCall } from '../looking/show-on-call';
import { tellDirectly } from '../people/tell-directly';

/** Only what they may see themselves; nothing when nothing is owed. */
export async function tellPerson(ports: Ports, job: JobAtWork, person: SlackPerson): Promise<void> {
  const { accountId, slackUserId } = person;
  if (accountId === undefined) return;
  const [sevs, reports, followUps, onCall] = await Promise.all([
    ports.issues.openSevs(accountId),
    ports.issues.waitingReports(accountId),
    followUpsOf(ports, accountId),
    peopleOnCall(ports),
  ]);
  const debts = await debtsOf(ports, person, onCall, await listedIncidents(ports, [...reports, ...sevs]));
  if (debts.length + followUps.length === 0) return;
  await job.once('told', {
    make: async () => {
      await tellDirectly(ports, slackUserId, {
        id: job.job.id,
        message: sentence(personalDigestText(debts, followUps)),
        maybePostedSince: job.repeat ? job.job.receivedAt : undefined,
      });
      return true;
    },
  });
}

async function followUpsOf(ports: Ports, accountId: string): Promise<readonly OwedFollowUpLine[]> {
  const followUps = await ports.issues.followUpsOwedBy(accountId);
  if (followUps.length === 0) return [];
  const facts = await ports.issues.followUpFacts(followUps.map(({ issueKey }) => issueKey));
  const lines = await Promise.all(
    followUps.map(async ({ issueKey, title }) => ({
      issueKey,
      title,
      url: await ports.issues.urlOf(issueKey),
      dueDate: facts.get(issueKey)?.dueDate,
    })),
  );
  return lines.sort((one, other) => ((one.dueDate ?? '9') < (other.dueDate ?? '9') ? -1 : 1));
}
