/** The one way in which people change an incident: admit, read, decide, settle. What differs is in the verbs. */
import { explainRefusal } from '../../documents/refusal';
import type { Decision } from '../../domain/decision';
import type { Incident } from '../../domain/incident';
import type { Menu } from '../../domain/menu';
import type { PersonRef } from '../../domain/person';
import type { Phrase } from '../../domain/phrase';
import type { SevRecord } from '../../domain/sev-record';
import type { IncidentWork, Outcome } from '../../domain/work';
import type { IssueReading } from '../../ports/issues';
import type { Ports } from '../../ports/ports';
import { followUpDetails } from '../follow-ups/follow-up-details';
import type { SevAtWork } from '../jobs/sev-at-work';
import { admit } from '../people/admit';
import { type Nameable, nameablePerson } from '../people/nameable-person';
import { settleSev } from '../settling/settle-sev';
import type { Deed, Verb } from './verb';

export async function changeIncident<W extends IncidentWork>(
  ports: Ports,
  sev: SevAtWork,
  verb: Verb<W>,
  work: W,
): Promise<Outcome> {
  const { actor, receivedAt, id } = sev.job.job;
  if (!actor) throw new Error(`Job ${id} changes an incident for nobody`);
  const record = sev.record.value;
  const { issueId } = record;
  const [admission, reading, named, policy] = await Promise.all([
    admit(ports, actor, 'act', issueId),
    ports.issues.read({ issueId }),
    resolve(ports, verb.named?.(work, record)),
    ports.policies.current(),
  ]);
  // Nobody has rights in an issue that is gone, which is what they need to hear.
  if (reading === undefined) return notAnIncident(sev, reading);
  if (admission.kind === 'refused') return admission;
  if (reading.kind !== 'incident') return notAnIncident(sev, reading);
  if (named?.kind === 'refused' && !verb.goesOnWithout) return { kind: 'refused', text: named.text };
  const deed: Deed<W> = {
    work,
    by: admission.person,
    ...(named?.kind === 'refused' ? { unfit: named.person } : { named: named?.person }),
    at: receivedAt,
    repeat: sev.job.repeat,
    record,
    policy,
  };
  return carryOut(ports, sev, verb, deed, reading);
}

async function resolve(ports: Ports, ref: PersonRef | 'on-call' | undefined): Promise<Nameable | undefined> {
  if (ref !== 'on-call') return ref && nameablePerson(ports, ref);
  const [slackUserId] = await ports.onCall.now();
  return slackUserId === undefined ? undefined : nameablePerson(ports, { slackUserId });
}

const notAnIncident = (sev: SevAtWork, reading: IssueReading | undefined): Outcome => ({
  kind: 'refused',
  text: [
    reading === undefined
      ? `I can't find ${sev.record.value.issueKey} in Jira any more.${hidden(sev)}`
      : `${sev.record.value.issueKey} is not an incident.`,
  ],
});

/** The app is a member of a level through the project role of all apps. */
const hidden = (sev: SevAtWork): string =>
  sev.record.value.private
    ? ' If it is there, ask a Jira administrator to add the project role "atlassian-addons-project-access" to its security level.'
    : '';

async function carryOut<W extends IncidentWork>(
  ports: Ports,
  sev: SevAtWork,
  verb: Verb<W>,
  deed: Deed<W>,
  { incident, transitions }: Extract<IssueReading, { kind: 'incident' }>,
): Promise<Outcome> {
  const decision = verb.decide(incident, deed);
  if (decision.kind !== 'change') {
    const text = await whyNot(ports, sev, incident, decision, verb.already(incident, deed));
    return { kind: 'refused', text, ...(await wayOut(ports, deed, incident, decision)) };
  }
  const { after } = decision;
  if (verb.remember) sev.record.update(verb.remember(deed, incident));
  const outcome = (record: SevRecord): Outcome => ({
    kind: 'done',
    text: verb.done(deed, after, record),
    issueKey: after.issueKey,
    channel: record.channel,
  });
  await settleSev(ports, sev, {
    before: incident,
    after,
    transitions,
    by: deed.by,
    inJira: false,
    because: verb.because?.(deed),
    entries: [{ id: sev.job.job.id, at: deed.at, by: deed.by.name, event: verb.event(deed, after) }],
    outcome,
  });
  return outcome(sev.record.value);
}

/** Whoever may close it all the same is offered to. */
async function wayOut<W extends IncidentWork>(
  ports: Ports,
  { by }: Deed<W>,
  { issueId, issueKey }: Incident,
  decision: Decision,
): Promise<{ readonly menu?: Menu }> {
  if (decision.kind !== 'refused' || decision.because.reason !== 'not-ready') return {};
  return (await ports.issues.may(by.accountId, 'override', issueId))
    ? { menu: { issueKey, items: ['close-anyway'] } }
    : {};
}

async function whyNot(
  ports: Ports,
  sev: SevAtWork,
  incident: Incident,
  decision: Exclude<Decision, { kind: 'change' }>,
  already: Phrase,
): Promise<Phrase> {
  if (decision.kind === 'already') return already;
  const { because } = decision;
  const open = because.reason === 'not-ready' ? because.needs.open : [];
  const followUps = open.length > 0 ? await followUpDetails(ports, open) : undefined;
  return explainRefusal(because, incident, { record: sev.record.value, ...(followUps ? { followUps } : {}) });
}
