/** What the project page shows of now: what is open and due, as the reader may see it in Jira, and who is on call. */
import {
  type DueThing,
  dueOfFollowUps,
  dueOfSevs,
  longestDueFirst,
  type RunningSev,
  soonUntil,
} from '../../domain/metrics/due-things';
import type { Person } from '../../domain/person';
import type { Policy } from '../../domain/policy/policy';
import { nextUpdateDue } from '../../domain/update-cadence';
import { SevError } from '../../errors';
import type { Ports } from '../../ports/ports';
import { peopleOnCall } from '../looking/show-on-call';

export type OnCallSeen =
  | { readonly kind: 'people'; readonly names: readonly string[] }
  | { readonly kind: 'unknown'; readonly text: string; readonly nextStep: string };

export interface OpenSevSeen extends RunningSev {
  readonly url: string;
  readonly owner?: Person | undefined;
  readonly nextUpdateDue?: string | undefined;
}

export interface NowSeen {
  readonly kind: 'seen';
  readonly at: string;
  readonly sevs: readonly OpenSevSeen[];
  readonly due: readonly (DueThing & { readonly url: string; readonly who?: string | undefined })[];
  readonly onCall: OnCallSeen;
}

/** How many of what is due are named. */
const mostDue = 100;

export async function lookAtNow(ports: Ports, accountId: string): Promise<NowSeen | { readonly kind: 'no-access' }> {
  if (!(await ports.issues.may(accountId, 'see'))) return { kind: 'no-access' };
  const at = ports.clock.now();
  const [open, dated, policy, onCall] = await Promise.all([
    ports.issues.openSevs(accountId),
    ports.issues.followUpsDue(accountId, soonUntil(at)),
    ports.policies.current(),
    seeOnCall(ports),
  ]);
  const records = await Promise.all(open.map(({ issueId }) => ports.records.find(issueId)));
  const running = open.map((incident, index) => ({ incident, record: records[index] }));
  const due = [
    ...dueOfSevs(running, { policy, now: at }),
    ...dueOfFollowUps([...dated, ...(await linkedOf(ports, accountId, running))], at),
  ];
  return {
    kind: 'seen',
    at,
    sevs: await Promise.all(running.map((sev) => seeSev(ports, sev, policy))),
    due: await Promise.all(
      longestDueFirst(due)
        .slice(0, mostDue)
        .map((thing) => seeDue(ports, thing)),
    ),
    onCall,
  };
}

/** Those that live in other projects. */
async function linkedOf(ports: Ports, accountId: string, sevs: readonly RunningSev[]) {
  const linked = sevs.flatMap(({ incident, record }) =>
    record?.drill ? [] : incident.followUps.filter((one) => one.linked && !one.done),
  );
  if (linked.length === 0) return [];
  const facts = await ports.issues.followUpFacts(
    linked.map(({ issueKey }) => issueKey),
    accountId,
  );
  return linked.flatMap((followUp) => {
    const known = facts.get(followUp.issueKey);
    return known ? [{ followUp, facts: known }] : [];
  });
}

async function seeSev(ports: Ports, sev: RunningSev, policy: Policy): Promise<OpenSevSeen> {
  const { incident, record } = sev;
  const [url, owner] = await Promise.all([
    ports.issues.urlOf(incident.issueKey),
    incident.ownerAccountId === undefined ? undefined : ports.directory.byAccount(incident.ownerAccountId),
  ]);
  return { ...sev, url, owner, nextUpdateDue: nextUpdateDue(incident, record?.lastUpdate, policy) };
}

const seeDue = async (ports: Ports, thing: DueThing): Promise<NowSeen['due'][number]> => ({
  ...thing,
  url: await ports.issues.urlOf(thing.issueKey),
  who: thing.accountId === undefined ? undefined : (await ports.directory.byAccount(thing.accountId)).name,
});

/** Slack being away keeps nobody from what Jira knows. */
async function seeOnCall(ports: Ports): Promise<OnCallSeen> {
  try {
    return { kind: 'people', names: (await peopleOnCall(ports)).map(({ name }) => name) };
  } catch (error) {
    if (!(error instanceof SevError)) throw error;
    return { kind: 'unknown', text: error.message, nextStep: error.nextStep };
  }
}
