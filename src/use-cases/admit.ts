/** The one place where it is decided whether somebody may do something. */
import type { Actor, Person } from '../domain/person';
import type { Phrase } from '../domain/phrase';
import type { Right } from '../ports/issues';
import type { Ports } from '../ports/ports';

export type Admission =
  | { readonly kind: 'admitted'; readonly person: Person & { readonly accountId: string } }
  | { readonly kind: 'refused'; readonly text: Phrase };

const refused = (...text: Phrase): Admission => ({ kind: 'refused', text });

/** @param issueId absent: whether they may do it in the incidents' project */
export async function admit(ports: Ports, actor: Actor, right: Right, issueId?: string): Promise<Admission> {
  const known = await identify(ports, actor);
  if (known.kind === 'refused') return known;
  if (await ports.issues.may(known.person.accountId, right, issueId)) return known;
  return refused(noRight(right));
}

/** Asks nothing of the chat, so that settings can be mended while it is away. @returns why not, if not */
export async function refuseUnlessAdministrator(ports: Ports, accountId: string): Promise<Phrase | undefined> {
  return (await ports.issues.may(accountId, 'administer')) ? undefined : [noRight('administer')];
}

const noRight = (right: Right): string =>
  `You can't ${deed[right]}: your Jira account has no right to. A Jira administrator can give it to you.`;

const deed: Readonly<Record<Right, string>> = {
  see: 'see this incident',
  report: 'report an incident',
  act: 'change this incident',
  administer: 'see or change the settings of SEV Response',
};

async function identify(ports: Ports, actor: Actor): Promise<Admission> {
  if (actor.via === 'jira') {
    const person = await ports.directory.byAccount(actor.accountId);
    return { kind: 'admitted', person: { ...person, accountId: actor.accountId } };
  }
  const person = await ports.directory.bySlackUser(actor.slackUserId);
  switch (person.standing) {
    case 'guest':
      return refused("Guests of this Slack workspace can't use SEV Response. Please ask a member to do it for you.");
    case 'stranger':
      return refused(
        "You belong to another Slack workspace, so I can't do this for you. Please ask a member of this one.",
      );
    case 'bot':
      return refused('Bots can\'t use /sev. Use the Jira automation action "Open a SEV" instead.');
    case 'deactivated':
      return refused("Your Slack account is deactivated, so I can't do this for you.");
    case 'member':
      return person.accountId === undefined
        ? refused(
            "I can't find a Jira account with your Slack e-mail address, so I can't tell what you may do. " +
              'If it is urgent, tell the on-call in the reports channel; then ask a Jira administrator for an account.',
          )
        : { kind: 'admitted', person: { ...person, accountId: person.accountId } };
  }
}
