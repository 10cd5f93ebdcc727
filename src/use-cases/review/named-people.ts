import type { Incident } from '../../domain/incident';
import type { Person, SlackPerson } from '../../domain/person';
import { listed, type Phrase } from '../../domain/phrase';
import type { SevRecord } from '../../domain/sev-record';
import type { Ports } from '../../ports/ports';
import { type Refused, refused } from './begin-review';
import { byAccount, isIn } from './who-took-part';

export type NamedPeople = { readonly kind: 'people'; readonly people: readonly SlackPerson[] } | Refused;

/** Those who were named for something to do with the SEV. Of a private one, nobody else may hear. */
export async function namedPeople(
  ports: Ports,
  record: SevRecord,
  incident: Incident,
  slackUserIds: readonly string[],
): Promise<NamedPeople> {
  const ids = [...new Set(slackUserIds)];
  const [owner, people] = await Promise.all([
    byAccount(ports, incident.ownerAccountId),
    Promise.all(ids.map((slackUserId) => ports.directory.bySlackUser(slackUserId))),
  ]);
  const strangers = record.private ? people.filter(({ slackUserId }) => !isIn(record, owner, slackUserId)) : [];
  if (strangers.length > 0)
    return refused(
      ...listed(strangers.map((person): Phrase => [{ person }])),
      ` ${strangers.length === 1 ? 'does' : 'do'} not belong to this private SEV. Add them first: /sev add @person.`,
    );
  return { kind: 'people', people: people.filter(({ standing }) => standing !== 'bot' && standing !== 'deactivated') };
}

/** As the record keeps somebody. */
export const kept = ({ name, slackUserId, accountId }: Person): Person => ({ name, slackUserId, accountId });
