import { appHome, type HomeContent, type MemberContent } from '../documents/blocks/app-home';
import type { ListedIncident } from '../documents/incident-lines';
import type { Actor, Person } from '../domain/person';
import { rolesOf } from '../domain/role';
import { nextUpdateDue } from '../domain/update-cadence';
import type { Inquiry, Job, Outcome } from '../domain/work';
import type { Ports } from '../ports/ports';
import { admit, identify } from './admit';
import { askerOf } from './asker';
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
  return { kind: 'member', onCall, now: ports.clock.now(), ...(await workOf(ports, admission.person)) };
}

/** How many of each kind the tab shows; the rest is counted. Slack takes 100 blocks. */
const mostShown = 15;

/** Of as many the app knows who has which role. */
const mostLookedAt = 50;

async function workOf(
  ports: Ports,
  { accountId }: Person & { readonly accountId: string },
): Promise<Omit<MemberContent, 'kind' | 'onCall' | 'now'>> {
  const [sevs, reports, followUps, policy] = await Promise.all([
    ports.issues.openSevs(accountId),
    ports.issues.waitingReports(accountId),
    ports.issues.followUpsOwedBy(accountId),
    ports.policies.current(),
  ]);
  const listed = await listedIncidents(ports, sevs.slice(0, mostLookedAt));
  const withRoles = listed.map((one) => ({ ...one, mine: rolesOf(one.incident, one.roles ?? {}, accountId) }));
  const mine = withRoles.filter((one) => one.mine.length > 0);
  const others = withRoles.filter((one) => one.mine.length === 0);
  const updates = mine.flatMap((one) => {
    const tells = one.mine.includes('owner') || one.mine.includes('communications');
    const dueAt = tells ? nextUpdateDue(one.incident, one.lastUpdate, policy) : undefined;
    return dueAt === undefined ? [] : [{ ...one, dueAt }];
  });
  const toJudge = reports.filter(({ investigatorAccountId }) => investigatorAccountId === accountId);
  const [myReports, owed] = await Promise.all([
    listedIncidents(ports, toJudge.slice(0, mostShown)),
    Promise.all(
      followUps
        .slice(0, mostShown)
        .map(async (followUp) => ({ followUp, url: await ports.issues.urlOf(followUp.issueKey) })),
    ),
  ]);
  return {
    mySevs: some(mine),
    updates: some([...updates].sort((one, other) => (one.dueAt < other.dueAt ? -1 : 1))),
    otherSevs: { shown: others.slice(0, mostShown), total: sevs.length - mine.length },
    myReports: { shown: myReports, total: toJudge.length },
    owed: { shown: owed, total: followUps.length },
    waiting: reports.length,
  };
}

const some = <T extends ListedIncident>(all: readonly T[]) => ({ shown: all.slice(0, mostShown), total: all.length });
