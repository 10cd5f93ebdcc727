import { notAddedNotice } from '../documents/blocks/not-added-notice';
import { addedByName, isForTheNamed } from '../domain/audience';
import type { Incident } from '../domain/incident';
import type { Person } from '../domain/person';
import type { Channel, NotAdded } from '../ports/chat';
import type { Ports } from '../ports/ports';
import type { SevAtWork } from './sev-at-work';
import { showMessage } from './show-message';

/** People who are added for what they are, and not by name. @returns Slack ids */
type Source = (ports: Ports, incident: Incident) => Promise<readonly string[]>;

const engineers: Source = (ports) => ports.chat.membersOfGroup(ports.places.engineeringGroupId);

/** What private SEVs and drills leave out. */
const sources: readonly Source[] = [engineers];

/** Whoever is to be in the SEV's channel. Slack ids. */
export async function peopleToAdd(
  ports: Ports,
  { record }: SevAtWork,
  incident: Incident,
  involved: readonly (Person | undefined)[],
): Promise<readonly string[]> {
  const named = addedByName(record.value, involved);
  if (isForTheNamed(record.value)) return named;
  const groups = await Promise.all(sources.map((source) => source(ports, incident)));
  return [...new Set([...named, ...groups.flat()])];
}

/** Invites them, and names in the channel those who could not be added, with the reason. */
export async function addPeople(
  ports: Ports,
  sev: SevAtWork,
  channel: Channel,
  slackUserIds: readonly string[],
): Promise<readonly NotAdded[]> {
  const notAdded = await ports.chat.invite(channel.id, slackUserIds);
  const { issueKey, notAdded: current } = sev.record.value;
  if (isForTheNamed(sev.record.value)) sev.record.update({ added: slackUserIds });
  if (notAdded.length === 0 && !current) return notAdded;
  const message = notAddedNotice(issueKey, notAdded);
  const posted = await showMessage(ports, sev, { step: 'not-added', channelId: channel.id, current, message });
  if (posted) sev.record.update({ notAdded: posted });
  return notAdded;
}
