import { addedByName, isForTheNamed } from '../../domain/audience';
import type { Incident } from '../../domain/incident';
import type { Person, SlackPerson } from '../../domain/person';
import { wantedRoles } from '../../domain/role';
import type { SevRecord } from '../../domain/sev-record';
import type { Ports } from '../../ports/ports';

/** Beyond this many, a SEV is more than one meeting and one round of questions can hold. */
const mostPeople = 100;

/**
 * Everyone who held a role, did something to the SEV, or wrote in its channel or its timeline; of a private SEV or a
 * drill, only those it is for. Members of the workspace, who have an account in Jira.
 */
export async function whoTookPart(
  ports: Ports,
  record: SevRecord,
  incident: Incident,
): Promise<readonly SlackPerson[]> {
  const [owner, investigator, writers, timeline] = await Promise.all([
    byAccount(ports, incident.ownerAccountId),
    byAccount(ports, incident.investigatorAccountId),
    record.channel ? ports.chat.writersIn(record.channel.id) : [],
    ports.timelines.of(incident.issueId),
  ]);
  const noted = timeline.flatMap(({ event }) => (event.kind === 'note' ? [event.author] : []));
  const { roles, reporter, onCall, openedBy, actors = [] } = record;
  const holders = wantedRoles.map((role) => roles?.[role]);
  const involved = [owner, ...holders, openedBy, investigator, onCall, reporter, ...actors, ...noted];
  const ids = new Set([...involved.flatMap((person) => person?.slackUserId ?? []), ...writers]);
  const theirs = [...ids].filter((slackUserId) => isIn(record, owner, slackUserId)).slice(0, mostPeople);
  const people = await Promise.all(theirs.map((slackUserId) => ports.directory.bySlackUser(slackUserId)));
  return people.filter(({ standing, accountId }) => standing === 'member' && accountId !== undefined);
}

/** Whether the SEV is that person's business. */
export const isIn = (record: SevRecord, owner: Person | undefined, slackUserId: string): boolean =>
  !isForTheNamed(record) || addedByName(record, [owner]).includes(slackUserId);

export const byAccount = async (ports: Ports, accountId: string | undefined): Promise<Person | undefined> =>
  accountId === undefined ? undefined : ports.directory.byAccount(accountId);
