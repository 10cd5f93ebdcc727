import { sentence } from '../../documents/blocks/message';
import { movedElsewhere } from '../../documents/moved-elsewhere';
import type { Incident } from '../../domain/incident';
import type { MergeTarget } from '../../domain/sev-record';
import type { Channel } from '../../ports/chat';
import type { Ports } from '../../ports/ports';
import { addPeople } from '../channel/add-people';
import { archiveChannel, archivedEntry } from '../channel/archive-channel';
import { planTending } from '../due/plan-tending';
import { type SevAtWork, since } from '../jobs/sev-at-work';

/** The people of a duplicate are led to the incident that goes on; its channel says so and is archived. */
export async function leaveChannel(
  ports: Ports,
  sev: SevAtWork,
  duplicate: Incident,
  target: MergeTarget,
): Promise<void> {
  const { job, record } = sev;
  const { channel, channelArchivedAt, issueId } = record.value;
  const leaves = channel !== undefined && channelArchivedAt === undefined;
  const people = await job.once('people', {
    make: async () => [...(leaves ? await ports.chat.membersOf(channel.id) : await peopleOf(ports, sev, duplicate))],
  });
  if (target.channel && (await canReach(ports, target.channel))) await addPeople(ports, sev, target.channel, people);
  if (!leaves) return;
  const id = `${issueId}:moved:${job.job.id}`;
  await job.once('moved', {
    find: () => ports.chat.findPosted(channel.id, id, since(sev)),
    make: () => ports.chat.post(channel.id, id, sentence(movedElsewhere(duplicate.issueKey, target))),
  });
  await archiveChannel(ports, sev);
  await Promise.all(archivedEntry(record.value).map((entry) => ports.timelines.add(issueId, entry)));
  await planTending(ports, sev, duplicate);
}

/** The other incident's channel may have been archived, or the app put out of it, without word of it yet. */
async function canReach(ports: Ports, channel: Channel): Promise<boolean> {
  const look = await ports.chat.look(channel.id);
  if (!look || look.archived) return false;
  if (!look.joined) await ports.chat.join(channel.id);
  return true;
}

/** Of a report that never had a channel. */
async function peopleOf(ports: Ports, { record }: SevAtWork, { investigatorAccountId }: Incident) {
  const investigator = investigatorAccountId ? await ports.directory.byAccount(investigatorAccountId) : undefined;
  return [record.value.reporter, investigator].flatMap((person) => person?.slackUserId ?? []);
}
