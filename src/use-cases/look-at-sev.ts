/** Everything a screen shows of one incident, with what the reader may do about it. */
import { explainRefusal } from '../documents/refusal';
import { closingNeeds } from '../domain/closing-gate';
import type { ClosingNeeds } from '../domain/closing-needs';
import type { Decision } from '../domain/decision';
import type { Incident } from '../domain/incident';
import { changeSeverity, closeSev, mayHaveFollowUps, mitigate, openSev, reopenSev } from '../domain/lifecycle';
import type { Person } from '../domain/person';
import { plainText } from '../domain/phrase';
import type { NamedAccount, PostMortemSnapshot } from '../domain/post-mortem-snapshot';
import type { SevRecord } from '../domain/sev-record';
import { severities } from '../domain/severity';
import type { TimelineEntry } from '../domain/timeline';
import type { Outcome } from '../domain/work';
import type { Ports } from '../ports/ports';

export type Look =
  | ({ readonly kind: 'incident' } & LookedAt)
  | { readonly kind: 'other-issue' }
  | { readonly kind: 'no-access' };

export interface LookedAt {
  readonly incident: Incident;
  readonly record?: SevRecord | undefined;
  readonly issueUrl: string;
  readonly owner?: Person | undefined;
  readonly timeline: readonly TimelineEntry[];
  readonly assignees: ReadonlyMap<string, NamedAccount>;
  /** Present when all that is shown is as it was when the post mortem was approved. */
  readonly frozen?: { readonly at: string; readonly by: string } | undefined;
  readonly urls: ReadonlyMap<string, string>;
  readonly unfinished?: { readonly outcome?: Outcome | undefined } | undefined;
  /** Why the reader may not do a thing now; a thing that is absent may be done. */
  readonly refusals: Readonly<Partial<Record<Deed, string>>>;
}

export type Deed = 'open' | 'changeSeverity' | 'addFollowUp' | 'mitigate' | 'close' | 'reopen';

/** What a post mortem shows: the SEV as it is, or as it was when the post mortem was approved. */
export async function lookAtPostMortem(ports: Ports, accountId: string, issueKey: string): Promise<Look> {
  const look = await lookAtSev(ports, accountId, issueKey);
  if (look.kind !== 'incident') return look;
  const snapshot = await ports.snapshots.of(look.incident.issueId);
  return snapshot ? { ...look, ...frozen(snapshot, await urlsOf(ports, snapshot.incident)) } : look;
}

function frozen(snapshot: PostMortemSnapshot, urls: LookedAt['urls']): Partial<LookedAt> {
  const { incident, ownerName, timeline, assignees, at, by } = snapshot;
  return {
    incident,
    owner: ownerName === undefined ? undefined : { name: ownerName, accountId: incident.ownerAccountId },
    timeline,
    assignees: new Map(Object.entries(assignees)),
    urls,
    frozen: { at, by },
    refusals: allRefused(
      'The post mortem is approved, so it stands as it was then. Change the SEV in Jira or in Slack.',
    ),
  };
}

export async function lookAtSev(ports: Ports, accountId: string, issueKey: string): Promise<Look> {
  const reading = await ports.issues.read({ issueKey });
  if (!reading) return { kind: 'no-access' };
  if (reading.kind !== 'incident')
    return (await ports.issues.may(accountId, 'see')) ? { kind: 'other-issue' } : { kind: 'no-access' };
  const { incident } = reading;
  const [maySee, mayAct, policy] = await Promise.all([
    ports.issues.may(accountId, 'see', incident.issueId),
    ports.issues.may(accountId, 'act', incident.issueId),
    ports.policies.current(),
  ]);
  if (!maySee) return { kind: 'no-access' };
  const closer = await lookCloser(ports, incident);
  const needs = closingNeeds(incident, closer.record, policy);
  return { kind: 'incident', ...closer, refusals: refusalsFor(incident, mayAct, needs) };
}

async function lookCloser(ports: Ports, incident: Incident): Promise<Omit<LookedAt, 'refusals'>> {
  const keys = incident.followUps.map((followUp) => followUp.issueKey);
  const [record, issueUrl, owner, timeline, assignees, urls] = await Promise.all([
    ports.records.find(incident.issueId),
    ports.issues.urlOf(incident.issueKey),
    incident.ownerAccountId ? ports.directory.byAccount(incident.ownerAccountId) : undefined,
    ports.timelines.of(incident.issueId),
    ports.issues.assigneesOf(keys),
    urlsOf(ports, incident),
  ]);
  const unfinished = record?.unfinishedJob ? await ports.jobs.find(record.unfinishedJob) : undefined;
  return { incident, record, issueUrl, owner, timeline, assignees, urls, unfinished };
}

const urlsOf = async (ports: Ports, { followUps }: Incident): Promise<LookedAt['urls']> =>
  new Map(
    await Promise.all(followUps.map(async ({ issueKey }) => [issueKey, await ports.issues.urlOf(issueKey)] as const)),
  );

const deeds: readonly Deed[] = ['open', 'changeSeverity', 'addFollowUp', 'mitigate', 'close', 'reopen'];

const allRefused = (because: string): LookedAt['refusals'] => Object.fromEntries(deeds.map((deed) => [deed, because]));

function refusalsFor(incident: Incident, mayAct: boolean, needs: ClosingNeeds): LookedAt['refusals'] {
  return Object.fromEntries(
    deeds.flatMap((deed) => {
      const why = mayAct ? whyNot(deed, incident, needs) : 'Your Jira account has no right to change this incident.';
      return why === undefined ? [] : [[deed, why]];
    }),
  );
}

/** Weighs each thing that could be done against the incident; the time and the account do not matter to the answer. */
function whyNot(deed: Deed, incident: Incident, needs: ClosingNeeds): string | undefined {
  const when = { at: '', repeat: false };
  switch (deed) {
    case 'open':
      return refusalText(openSev(incident, { severity: 1, ownerAccountId: undefined }, when), incident);
    case 'changeSeverity':
      return refusalText(
        changeSeverity(incident, severities.find((severity) => severity !== incident.severity) ?? 1, when),
        incident,
      );
    case 'addFollowUp':
      return mayHaveFollowUps(incident)
        ? undefined
        : 'Follow-ups belong to a SEV that is open, mitigated or in follow-up.';
    case 'mitigate':
      return refusalText(mitigate(incident, when), incident);
    case 'close':
      return refusalText(closeSev(incident, when, needs), incident);
    case 'reopen':
      return refusalText(reopenSev(incident, when), incident);
  }
}

function refusalText(decision: Decision, incident: Incident): string | undefined {
  if (decision.kind === 'change') return undefined;
  if (decision.kind === 'already') return 'It is so already.';
  return plainText(explainRefusal(decision.because, incident, {}));
}
