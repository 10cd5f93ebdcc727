import type { Attendee } from '../../domain/meeting/propose-times';
import type { Person } from '../../domain/person';
import type { Ports } from '../../ports/ports';
import { byAccount } from './who-took-part';

/** With the zone that each chose in Slack. */
export const attendeesOf = (ports: Ports, people: readonly Person[]): Promise<readonly Attendee[]> =>
  Promise.all(people.map(async (person) => ({ ...person, zone: await zoneOf(ports, person.slackUserId) })));

export const zoneOf = async (ports: Ports, slackUserId: string | undefined): Promise<string | undefined> =>
  slackUserId === undefined ? undefined : (await ports.chatUsers.find(slackUserId)).timeZone;

/** The zone whose week working days are counted in. */
export async function ownerZone(ports: Ports, ownerAccountId: string | undefined): Promise<string> {
  const owner = await byAccount(ports, ownerAccountId);
  return (await zoneOf(ports, owner?.slackUserId)) ?? 'UTC';
}
