import type { Refusal } from '../../domain/decision';
import type { Incident } from '../../domain/incident';
import { type Circle, whyApart } from '../../domain/kept-apart';
import type { SevRecord } from '../../domain/sev-record';
import type { Ports } from '../../ports/ports';
import type { SevAtWork } from '../jobs/sev-at-work';

/** @returns why the people of the two may not be brought together, if so */
export async function keptApart(
  ports: Ports,
  { record }: SevAtWork,
  { issueId, issueKey }: Incident,
): Promise<Refusal | undefined> {
  const other = await ports.records.find(issueId);
  const [duplicate, into] = await Promise.all([circleOf(ports, record.value), circleOf(ports, { ...other, issueKey })]);
  return whyApart(duplicate, into);
}

type Known = Pick<SevRecord, 'issueKey' | 'channel' | 'channelArchivedAt' | 'added' | 'private' | 'drill'>;

/** An archived channel is closed to the app, but it knows whom it added. */
async function circleOf(ports: Ports, known: Known): Promise<Circle> {
  const { issueKey, channel, channelArchivedAt, added = [], private: closed, drill } = known;
  const asks = closed && channel !== undefined && channelArchivedAt === undefined;
  return { issueKey, private: closed, drill, people: asks ? await ports.chat.membersOf(channel.id) : added };
}
