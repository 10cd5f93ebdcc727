import { appHome, type DebtShown, type HomeContent, type MemberContent } from '../../documents/blocks/app-home';
import type { ListedIncident } from '../../documents/incident-lines';
import type { Incident } from '../../domain/incident';
import type { DebtKind } from '../../domain/owed/debt';
import type { Actor, Person } from '../../domain/person';
import { rolesOf } from '../../domain/role';
import type { Inquiry, Job, Outcome } from '../../domain/work';
import type { Ports } from '../../ports/ports';
import { askerOf } from '../jobs/asker';
import { admit, identify } from '../people/admit';
import { debtsOf } from './debts-of-person';
import { listedIncidents } from './listed-incidents';
import { peopleOnCall } from './show-on-call';

/** Shows one person their Home tab anew: only what their Jira account may see. */
export async function publishHome(
  ports: Ports,
  job: Job,
  { refresh }: Extract<Inquiry, { kind: 'publish-home' }>,
): Promise<Outcome> {
  const actor = askerOf(job);
  if (actor.via !== 'slack') throw new Error(`Job ${job.id} shows a Home tab to nobody in Slack`);
  const [content] = await Promise.all([
    contentFor(ports, actor),
    refresh ? undefined : ports.homeViewers.note(actor.slackUserId, ports.clock.now()),
  ]);
  await ports.chat.publishHome(actor.slackUserId, appHome(content));
  return { kind: 'done', text: [] };
}

async function contentFor(ports: Ports, actor: Actor): Promise<HomeContent> {
  const [known, admission] = await Promise.all([identify(ports, actor), admit(ports, actor, 'see')]);
  if (known.kind === 'refused') return { kind: 'refused', why: known.text };
  const onCall = await peopleOnCall(ports);
  if (admission.kind === 'refused') return { kind: 'reporter', onCall, why: admission.text };
  return { kind: 'member', onCall, now: ports.clock.now(), ...(await workOf(ports, admission.person, onCall)) };
}

/** How many of each kind the tab shows; the rest is counted. Slack takes 100 blocks. */
const mostShown = 12;

/** Of as many the app knows who has which role. */
const mostLookedAt = 50;

async function workOf(
  ports: Ports,
  person: Person & { readonly accountId: string },
  onCall: readonly Person[],
): Promise<Omit<MemberContent, 'kind' | 'onCall' | 'now'>> {
  const { accountId } = person;
  const [sevs, reports, followUps] = await Promise.all([
    ports.issues.openSevs(accountId),
    ports.issues.waitingReports(accountId),
    ports.issues.followUpsOwedBy(accountId),
  ]);
  const listed = await listedIncidents(ports, sevs.slice(0, mostLookedAt));
  const debts = await debtsOf(ports, person, onCall, [...listed, ...(await waitingFor(ports, reports))]);
  const withRoles = listed.map((one) => ({ ...one, mine: rolesOf(one.incident, one.record?.roles ?? {}, accountId) }));
  const mine = withRoles.filter((one) => one.mine.length > 0);
  const others = withRoles.filter((one) => one.mine.length === 0);
  const owedFollowUps = await Promise.all(
    followUps
      .slice(0, mostShown)
      .map(async (followUp) => ({ followUp, url: await ports.issues.urlOf(followUp.issueKey) })),
  );
  return {
    mySevs: some(mine),
    updates: some(ofKind(debts, ['update'])),
    verdicts: some(ofKind(debts, ['acknowledgement', 'acceptance', 'verdict', 'answer'])),
    postMortems: some(ofKind(debts, ['post-mortem-draft', 'contribution', 'meeting'])),
    otherSevs: { shown: others.slice(0, mostShown), total: sevs.length - mine.length },
    owed: { shown: owedFollowUps, total: followUps.length },
    waiting: reports.length,
  };
}

const ofKind = (debts: readonly DebtShown[], kinds: readonly DebtKind[]): readonly DebtShown[] =>
  debts.filter(({ debt }) => kinds.includes(debt.kind));

const waitingFor = (ports: Ports, reports: readonly Incident[]): Promise<readonly ListedIncident[]> =>
  listedIncidents(ports, reports.slice(0, mostLookedAt));

const some = <T extends ListedIncident>(all: readonly T[]) => ({ shown: all.slice(0, mostShown), total: all.length });
