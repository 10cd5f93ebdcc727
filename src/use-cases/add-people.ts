import { sentence } from '../documents/blocks/message';
import type { Person } from '../domain/person';
import { listed, type Phrase } from '../domain/phrase';
import type { Severity } from '../domain/severity';
import type { Channel, NotAdded } from '../ports/chat';
import type { Ports } from '../ports/ports';
import { policyInvitees } from './policy-invitees';
import type { SevAtWork } from './sev-at-work';

/** All members of the engineering team, whoever is involved so far, and whom the policy names. Slack user ids. */
export async function peopleToAdd(
  ports: Ports,
  { record }: SevAtWork,
  involved: readonly (Person | undefined)[],
  severity: Severity | undefined,
): Promise<readonly string[]> {
  const [engineers, invitees] = await Promise.all([
    ports.chat.membersOfGroup(ports.places.engineeringGroupId),
    policyInvitees(ports, severity),
  ]);
  const others = [record.value.reporter, record.value.onCall, ...involved].flatMap(
    (person) => person?.slackUserId ?? [],
  );
  return [...new Set([...others, ...engineers, ...invitees])];
}

/** Invites them, and names in the channel those who could not be added, with the reason. */
export async function addPeople(
  ports: Ports,
  { job }: SevAtWork,
  channel: Channel,
  slackUserIds: readonly string[],
): Promise<void> {
  const notAdded = await ports.chat.invite(channel.id, slackUserIds);
  if (notAdded.length === 0) return;
  const id = `${job.job.id}:not-added`;
  await job.once('not-added', {
    find: () => ports.chat.findPosted(channel.id, id, job.job.receivedAt),
    make: () => ports.chat.post(channel.id, id, sentence(couldNotAdd(notAdded))),
  });
}

const couldNotAdd = (notAdded: readonly NotAdded[]): Phrase => [
  'I could not add ',
  ...listed(
    notAdded
      .slice(0, 50)
      .map(({ slackUserId, because }) => [{ person: { name: slackUserId, slackUserId } }, ` (${because})`]),
  ),
  notAdded.length > 50 ? ` and ${notAdded.length - 50} more` : '',
  '. Please invite them by hand.',
];
