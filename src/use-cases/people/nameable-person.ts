import type { Person, PersonRef } from '../../domain/person';
import type { Phrase } from '../../domain/phrase';
import type { Ports } from '../../ports/ports';

export type Nameable =
  | { readonly kind: 'person'; readonly person: Person & { readonly accountId: string } }
  | { readonly kind: 'refused'; readonly person: Person; readonly text: Phrase };

/** Somebody who can be given a role: a member on the Slack side, with an account on the Jira side. */
export async function nameablePerson(ports: Ports, ref: PersonRef): Promise<Nameable> {
  if ('accountId' in ref)
    return {
      kind: 'person',
      person: { ...(await ports.directory.byAccount(ref.accountId)), accountId: ref.accountId },
    };
  const person = await ports.directory.bySlackUser(ref.slackUserId);
  const { accountId } = person;
  if (person.standing !== 'member')
    return {
      kind: 'refused',
      person,
      text: [{ person }, " is not a full member of this Slack workspace, so I can't give them this role."],
    };
  if (accountId === undefined)
    return {
      kind: 'refused',
      person,
      text: [
        "I can't find a Jira account for ",
        { person },
        ", so I can't give them this role. A Jira administrator can match them by /sev match.",
      ],
    };
  return { kind: 'person', person: { ...person, accountId } };
}
