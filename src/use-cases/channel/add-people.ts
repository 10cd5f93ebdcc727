import { notAddedNotice } from '../../documents/blocks/not-added-notice';
import { addedByName, isForTheNamed } from '../../domain/audience';
import type { Incident } from '../../domain/incident';
import type { Person } from '../../domain/person';
import type { Channel, NotAdded } from '../../ports/chat';
import type { Ports } from '../../ports/ports';
import type { SevAtWork } from '../jobs/sev-at-work';
import { showMessage } from '../settling/show-message';
import { policyInvitees } from './policy-invitees';

/** People who are added for what they are, and not by name. @returns Slack ids */
type Source = (ports: Ports, incident: Incident) => Promise<readonly string[]>;

const engineers: Source = (ports) => ports.chat.membersOfGroup(ports.places.engineeringGroupId);

const ofThePolicy: Source = policyInvitees;

/** What private SEVs and drills leave out. */
const sources: readonly Source[] = [engineers, ofThePolicy];

/** Once the channel of an ordinary SEV is ready, everybody is in it; where people are named, another may come. */
export const mayLackPeople = ({ record }: SevAtWork): boolean =>
  !record.value.channelReady || isForTheNamed(record.value);

export interface Involved {
  readonly after: Incident;
  readonly owner?: Person | undefined;
  readonly by?: Person | undefined;
}

/** Whoever is to be in the SEV's channel and, as far as is known, is not. Slack ids. */
export async function peopleToAdd(
  ports: Ports,
  { record }: SevAtWork,
  { after, owner, by }: Involved,
): Promise<readonly string[]> {
  const { added = [], channelReady } = record.value;
  if (isForTheNamed(record.value)) {
    const named = addedByName(record.value, [owner]);
    return channelReady ? named.filter((slackUserId) => !added.includes(slackUserId)) : named;
  }
  const groups = await Promise.all(sources.map((source) => source(ports, after)));
  return [...new Set([...addedByName(record.value, [owner, by]), ...groups.flat()])];
}

/** Invites them, and names in the channel those who could not be added, with the reason. */
export async function addPeople(
  ports: Ports,
  sev: SevAtWork,
  channel: Channel,
  slackUserIds: readonly string[],
): Promise<readonly NotAdded[]> {
  if (slackUserIds.length === 0) return [];
  const notAdded = await ports.chat.invite(channel.id, slackUserIds);
  const { issueKey, notAdded: current, added = [] } = sev.record.value;
  const here = slackUserIds.filter((id) => !notAdded.some(({ slackUserId }) => slackUserId === id));
  if (isForTheNamed(sev.record.value)) sev.record.update({ added: [...new Set([...added, ...here])] });
  if (notAdded.length === 0 && !current) return notAdded;
  const message = notAddedNotice(issueKey, notAdded);
  const posted = await showMessage(ports, sev, { step: 'not-added', channelId: channel.id, current, message });
  if (posted) sev.record.update({ notAdded: posted });
  return notAdded;
}
