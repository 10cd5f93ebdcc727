/** The one place where it is decided whether somebody may do something. */
import type { Actor, Person } from '../../domain/person';
import type { Phrase } from '../../domain/phrase';
import type { Right } from '../../ports/issues';
import type { Ports } from '../../ports/ports';

type Refused = { readonly kind: 'refused'; readonly text: Phrase };

type Known = { readonly kind: 'admitted'; readonly person: Person } | Refused;

export type Admission =
  | { readonly kind: 'admitted'; readonly person: Person & { readonly accountId: string } }
  | Refused;

const refused = (...text: Phrase): Refused => ({ kind: 'refused', text });

/** @param issueId absent: whether they may do it in the incidents' project */
export async function admit(ports: Ports, actor: Actor, right: Right, issueId?: string): Promise<Admission> {
  const known = await identify(ports, actor);
  if (known.kind === 'refused') return known;
  const { accountId } = known.person;
  if (accountId === undefined) return unmatched(right);
  if (await ports.issues.may(accountId, right, issueId))
    return { kind: 'admitted', person: { ...known.person, accountId } };
  return refused(noRight(deed[right]));
}

export type ReporterAdmission =
  | {
      readonly kind: 'admitted';
      readonly person: Person;
      /** Absent where the issue can't name them, and the app makes it in its own name. */
      readonly reporterAccountId?: string | undefined;
    }
  | Refused;

/** Any employee discovers an incident, and reports it: so a member of the workspace may, whatever they may in Jira. */
export async function admitReporter(ports: Ports, actor: Actor): Promise<ReporterAdmission> {
  const known = await identify(ports, actor);
  if (known.kind === 'refused') return known;
  const { accountId } = known.person;
  const isNamed = accountId !== undefined && (await ports.issues.may(accountId, 'report'));
  if (actor.via === 'jira' && !isNamed) return refused(noRight(deed.report));
  return { ...known, ...(isNamed ? { reporterAccountId: accountId } : {}) };
}

/** Asks nothing of the chat, so that settings can be mended while it is away. @returns why not, if not */
export async function refuseUnlessAdministrator(ports: Ports, accountId: string): Promise<Phrase | undefined> {
  return (await ports.issues.may(accountId, 'administer'))
    ? undefined
    : [noRight('see or change the settings of SEV Response')];
}

const noRight = (what: string): string =>
  `You can't ${what}: your Jira account has no right to. A Jira administrator can give it to you.`;

const deed: Readonly<Record<Right, string>> = {
  see: 'see this incident',
  report: 'report an incident',
  act: 'change this incident',
  override: 'close this SEV against the rule',
  administer: 'do this, which is for Jira administrators',
};

const unmatched = (right: Right): Refused =>
  refused(
    `You can't ${deed[right]}: I can't find a Jira account with your Slack e-mail address, so I can't tell what you ` +
      'may do. You can still report incidents. Ask a Jira administrator for an account, or to match you with yours by ' +
      '/sev match; until then, ask the on-call.',
  );

/** Whoever stands behind the request, as long as they are a member of the team. */
export async function identify(ports: Ports, actor: Actor): Promise<Known> {
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
      return { kind: 'admitted', person };
  }
}
