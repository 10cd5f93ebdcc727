/** A status update: told once in the SEV's channel, on its issue, and to those who are kept informed. */
import { updateComment } from '../../documents/adf/update-comment';
import { updateMessage } from '../../documents/blocks/status-update';
import { explainRefusal } from '../../documents/refusal';
import type { Incident } from '../../domain/incident';
import { mayHaveUpdates } from '../../domain/lifecycle';
import type { SevRecord } from '../../domain/sev-record';
import type { StatusUpdate } from '../../domain/status-update';
import { minutesAfter, minutesToNextUpdate } from '../../domain/update-cadence';
import type { Outcome, Work } from '../../domain/work';
import type { IssueReading } from '../../ports/issues';
import type { Ports } from '../../ports/ports';
import { ensureChannel } from '../channel/claim-channel';
import { inChannel } from '../channel/in-channel';
import type { SevAtWork } from '../jobs/sev-at-work';
import { together } from '../jobs/together';
import { admit } from '../people/admit';
import { keepPrivate } from '../settling/keep-private';
import { settleSev } from '../settling/settle-sev';

type PostUpdate = Extract<Work, { kind: 'update' }>;

type ReadIncident = Extract<IssueReading, { kind: 'incident' }>;

export async function postUpdate(ports: Ports, sev: SevAtWork, work: PostUpdate): Promise<Outcome> {
  const { actor, id, receivedAt } = sev.job.job;
  if (!actor) throw new Error(`Job ${id} posts an update for nobody`);
  const { issueId, issueKey } = sev.record.value;
  const [admission, reading, policy] = await Promise.all([
    admit(ports, actor, 'act', issueId),
    ports.issues.read({ issueId }),
    ports.policies.current(),
  ]);
  if (admission.kind === 'refused') return admission;
  if (reading?.kind !== 'incident')
    return { kind: 'refused', text: [`I can't find the incident ${issueKey} in Jira.`] };
  const { incident } = reading;
  if (!mayHaveUpdates(incident)) {
    const because = { reason: 'wrong-status', needed: 'Open, Mitigated or Follow-up' } as const;
    return { kind: 'refused', text: explainRefusal(because, incident, {}) };
  }
  const { changed, impact, doing, nextMinutes = minutesToNextUpdate(incident, policy) } = work;
  const nextAt = minutesAfter(receivedAt, nextMinutes);
  const { name, slackUserId, accountId } = admission.person;
  const by = { name, slackUserId, accountId };
  return tell(ports, sev, reading, { at: receivedAt, by, changed, impact, doing, nextAt });
}

async function tell(ports: Ports, sev: SevAtWork, read: ReadIncident, update: StatusUpdate): Promise<Outcome> {
  const { incident, transitions } = read;
  if (sev.record.value.private) await holdPrivate(ports, sev, incident);
  await ensureChannel(ports, sev, incident);
  const permalink = await postInChannel(ports, sev, read, update);
  sev.record.update({ lastUpdate: update });
  const outcome = ({ channel }: SevRecord): Outcome => ({
    kind: 'done',
    issueKey: incident.issueKey,
    channel,
    text: [`The update on ${incident.issueKey} is posted. The next one is due `, { at: update.nextAt }, '.'],
  });
  const { changed, impact, doing } = update;
  await together([
    commentInJira(ports, sev, update, permalink),
    settleSev(ports, sev, {
      before: incident,
      after: incident,
      transitions,
      by: update.by,
      inJira: false,
      entries: [
        {
          id: sev.job.job.id,
          at: update.at,
          by: update.by.name,
          event: { kind: 'update', changed, impact, doing },
        },
      ],
      outcome,
    }),
  ]);
  return outcome(sev.record.value);
}

async function holdPrivate(ports: Ports, sev: SevAtWork, incident: Incident): Promise<void> {
  const owner = incident.ownerAccountId ? await ports.directory.byAccount(incident.ownerAccountId) : undefined;
  await keepPrivate(ports, sev, incident, owner);
}

/** @returns where people see it; in a channel that people archived nothing can be said, and the issue has it all */
async function postInChannel(
  ports: Ports,
  sev: SevAtWork,
  { incident }: ReadIncident,
  update: StatusUpdate,
): Promise<string> {
  const { job, record } = sev;
  const { channel, channelArchivedAt } = record.value;
  if (!channel) throw new Error(`${incident.issueKey} has no channel`);
  const id = `${job.job.id}:update`;
  const issueUrl = await ports.issues.urlOf(incident.issueKey);
  const post = async () => {
    await job.once('update', {
      find: () => ports.chat.findPosted(channel.id, id, job.job.receivedAt),
      make: () => ports.chat.post(channel.id, id, updateMessage({ incident, issueUrl, update, nextAt: update.nextAt })),
    });
  };
  if (channelArchivedAt === undefined) await inChannel(ports, sev, post);
  const ts = job.result('update');
  return job.once('update-permalink', {
    make: async () => (typeof ts === 'string' ? await ports.chat.permalinkOf(channel.id, ts) : undefined) ?? issueUrl,
  });
}

async function commentInJira(
  ports: Ports,
  { job, record }: SevAtWork,
  update: StatusUpdate,
  permalink: string,
): Promise<void> {
  const { issueId } = record.value;
  await job.once('update-comment', {
    find: () => ports.issues.findComment(issueId, permalink, job.job.receivedAt),
    make: () => ports.issues.comment(issueId, updateComment(update, permalink)),
  });
}
