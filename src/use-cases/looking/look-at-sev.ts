/** Everything a screen shows of one incident, as the reader may see it in Jira, with what they may do about it. */
import { closingNeeds } from '../../domain/closing-gate';
import type { FollowUpFacts } from '../../domain/follow-ups/follow-up';
import { dueDateByPolicy } from '../../domain/follow-ups/follow-up-due';
import type { Incident } from '../../domain/incident';
import type { Person } from '../../domain/person';
import type { PostMortemSnapshot } from '../../domain/post-mortem/post-mortem-snapshot';
import type { SevRecord } from '../../domain/sev-record';
import type { TimelineEntry } from '../../domain/timeline/timeline';
import { minutesToNextUpdate, nextUpdateDue } from '../../domain/update-cadence';
import type { Outcome } from '../../domain/work';
import type { Ports } from '../../ports/ports';
import { allRefused, type Refusals, refusalsFor } from './weigh-deeds';

export type Look =
  | ({ readonly kind: 'incident' } & LookedAt)
  | { readonly kind: 'other-issue' }
  | { readonly kind: 'follow-up' }
  | { readonly kind: 'no-access' };

export interface LookedAt {
  readonly incident: Incident;
  readonly record?: SevRecord | undefined;
  readonly issueUrl: string;
  readonly owner?: Person | undefined;
  readonly timeline: readonly TimelineEntry[];
  /** By issue key. */
  readonly facts: ReadonlyMap<string, FollowUpFacts>;
  /** Present when all that is shown is as it was when the post mortem was approved. */
  readonly frozen?: { readonly at: string; readonly by: string } | undefined;
  readonly urls: ReadonlyMap<string, string>;
  readonly unfinished?: { readonly outcome?: Outcome | undefined } | undefined;
  readonly update: { readonly dueAt?: string | undefined; readonly everyMinutes: number };
  /** The days on which a follow-up that is added now is due. */
  readonly dueDates: { readonly high: string; readonly low: string };
  readonly refusals: Refusals;
}

/** What a post mortem shows: the SEV as it is, or as it was when the post mortem was approved. */
export async function lookAtPostMortem(ports: Ports, accountId: string, issueKey: string): Promise<Look> {
  const look = await lookAtSev(ports, accountId, issueKey);
  if (look.kind !== 'incident') return look;
  const snapshot = await ports.snapshots.of(look.incident.issueId);
  return snapshot ? { ...look, ...frozen(snapshot, look, await urlsOf(ports, snapshot.incident)) } : look;
}

function frozen(snapshot: PostMortemSnapshot, live: LookedAt, urls: LookedAt['urls']): Partial<LookedAt> {
  const { incident, ownerName, timeline, facts, at, by } = snapshot;
  // What the reader may not see in another project, they may not see here.
  const shown = incident.followUps.filter(({ linked, issueKey }) => !linked || live.facts.has(issueKey));
  return {
    incident: { ...incident, followUps: shown },
    owner: ownerName === undefined ? undefined : { name: ownerName, accountId: incident.ownerAccountId },
    timeline,
    facts: new Map(Object.entries(facts)),
    urls,
    frozen: { at, by },
    refusals: allRefused(
      'The post mortem is approved, so it stands as it was then. Change the SEV in Jira or in Slack.',
    ),
  };
}

export async function lookAtSev(ports: Ports, accountId: string, issueKey: string): Promise<Look> {
  const reading = await ports.issues.read({ issueKey }, accountId);
  if (!reading) return { kind: 'no-access' };
  if (reading.kind !== 'incident') return { kind: reading.kind === 'follow-up' ? 'follow-up' : 'other-issue' };
  const { incident } = reading;
  const [mayAct, mayOverride, closer, policy] = await Promise.all([
    ports.issues.may(accountId, 'act', incident.issueId),
    ports.issues.may(accountId, 'override', incident.issueId),
    lookCloser(ports, incident, accountId),
    ports.policies.current(),
  ]);
  const needs = closingNeeds(incident, closer.record, policy);
  return {
    kind: 'incident',
    ...closer,
    refusals: refusalsFor({ incident, record: closer.record, needs, accountId, mayOverride }, mayAct),
  };
}

async function lookCloser(ports: Ports, incident: Incident, accountId: string): Promise<Omit<LookedAt, 'refusals'>> {
  const keys = incident.followUps.map((followUp) => followUp.issueKey);
  const [record, issueUrl, owner, timeline, facts, policy, urls] = await Promise.all([
    ports.records.find(incident.issueId),
    ports.issues.urlOf(incident.issueKey),
    incident.ownerAccountId ? ports.directory.byAccount(incident.ownerAccountId) : undefined,
    ports.timelines.of(incident.issueId),
    keys.length === 0 ? new Map<string, FollowUpFacts>() : ports.issues.followUpFacts(keys, accountId),
    ports.policies.current(),
    urlsOf(ports, incident),
  ]);
  const unfinished = record?.unfinishedJob ? await ports.jobs.find(record.unfinishedJob) : undefined;
  const now = ports.clock.now();
  const due = (priority: 'high' | 'low') => dueDateByPolicy(incident, priority, policy, now);
  return {
    incident,
    record,
    issueUrl,
    owner,
    timeline,
    facts,
    urls,
    unfinished,
    update: {
      dueAt: nextUpdateDue(incident, record?.lastUpdate, policy),
      everyMinutes: minutesToNextUpdate(incident, policy),
    },
    dueDates: { high: due('high'), low: due('low') },
  };
}

const urlsOf = async (ports: Ports, { followUps }: Incident): Promise<LookedAt['urls']> =>
  new Map(
    await Promise.all(followUps.map(async ({ issueKey }) => [issueKey, await ports.issues.urlOf(issueKey)] as const)),
  );
