import { appHome, type HomeContent } from '../documents/blocks/app-home';
import type { Actor, Person } from '../domain/person';
import type { Job, Outcome } from '../domain/work';
import type { Ports } from '../ports/ports';
import { admit, identify } from './admit';
import { askerOf } from './asker';
import { listedIncidents } from './listed-incidents';
import { peopleOnCall } from './show-on-call';

/** Shows one person their Home tab anew: only what their Jira account may see. */
export async function publishHome(ports: Ports, job: Job): Promise<Outcome> {
  const actor = askerOf(job);
  if (actor.via !== 'slack') throw new Error(`Job ${job.id} shows a Home tab to nobody in Slack`);
  await ports.chat.publishHome(actor.slackUserId, appHome(await contentFor(ports, actor)));
  return { kind: 'done', text: [] };
}

async function contentFor(ports: Ports, actor: Actor): Promise<HomeContent> {
  const [known, admission] = await Promise.all([identify(ports, actor), admit(ports, actor, 'see')]);
  if (known.kind === 'refused') return { kind: 'refused', why: known.text };
  const onCall = await peopleOnCall(ports);
  if (admission.kind === 'refused') return { kind: 'reporter', onCall, why: admission.text };
  return { kind: 'member', onCall, now: ports.clock.now(), ...(await workOf(ports, admission.person)) };
}

/** How many of each kind the tab shows; the rest is counted. */
const mostShown = 20;

async function workOf(ports: Ports, { accountId }: Person & { readonly accountId: string }) {
  const [sevs, reports, followUps] = await Promise.all([
    ports.issues.openSevs(accountId),
    ports.issues.waitingReports(accountId),
    ports.issues.followUpsOwedBy(accountId),
  ]);
  const mine = sevs.filter(({ ownerAccountId }) => ownerAccountId === accountId);
  const others = sevs.filter(({ ownerAccountId }) => ownerAccountId !== accountId);
  const toJudge = reports.filter(({ investigatorAccountId }) => investigatorAccountId === accountId);
  const shown = (incidents: typeof sevs) => listedIncidents(ports, incidents.slice(0, mostShown));
  const [mySevs, otherSevs, myReports, owed] = await Promise.all([
    shown(mine),
    shown(others),
    shown(toJudge),
    Promise.all(
      followUps
        .slice(0, mostShown)
        .map(async (followUp) => ({ followUp, url: await ports.issues.urlOf(followUp.issueKey) })),
    ),
  ]);
  return {
    mySevs: { shown: mySevs, total: mine.length },
    otherSevs: { shown: otherSevs, total: others.length },
    myReports: { shown: myReports, total: toJudge.length },
    owed: { shown: owed, total: followUps.length },
    waiting: reports.length,
  };
}
