import { contributionRequest } from '../../documents/blocks/review-notes';
import type { Incident } from '../../domain/incident';
import type { Person } from '../../domain/person';
import { counted, type Phrase } from '../../domain/phrase';
import { noContributions, notAskedYet, withAsked } from '../../domain/post-mortem/contributions';
import type { Outcome, Work } from '../../domain/work';
import type { Ports } from '../../ports/ports';
import type { SevAtWork } from '../jobs/sev-at-work';
import { beginReview, mayDecide, notTheOwners, refused } from './begin-review';
import { countTheirs } from './count-contributions';
import { kept, namedPeople } from './named-people';
import { names, showCount, tellEach } from './tell-asked';
import { whoTookPart } from './who-took-part';

/** Step 7 of the policy: everyone who took part is asked, once, as soon as there is a page to contribute to. */
export async function askEverybody(ports: Ports, sev: SevAtWork, incident: Incident): Promise<void> {
  const { record } = sev;
  if (!record.value.postMortem) return;
  await ask(ports, sev, await whoTookPart(ports, record.value, incident), undefined);
  const contributions = record.value.contributions ?? noContributions;
  record.update({ contributions: { ...contributions, askedFor: incident.times.mitigatedAt } });
  await countTheirs(ports, sev);
}

/** The owner asks whomever they like. Who was asked before is not asked again. */
export async function contribute(
  ports: Ports,
  sev: SevAtWork,
  { slackUserIds }: Extract<Work, { kind: 'contribute' }>,
): Promise<Outcome> {
  const begun = await beginReview(ports, sev);
  if (begun.kind === 'refused') return begun;
  if (!(await mayDecide(ports, begun))) return notTheOwners('Asking for contributions', begun);
  const { incident, by } = begun;
  if (!sev.record.value.postMortem)
    return refused(`${incident.issueKey} has no post mortem yet. /sev postmortem drafts it.`);
  const named = await namedPeople(ports, sev.record.value, incident, slackUserIds);
  if (named.kind === 'refused') return named;
  const unfit = named.people.filter(({ standing, accountId }) => standing !== 'member' || accountId === undefined);
  const asked = await ask(
    ports,
    sev,
    named.people.filter((person) => !unfit.includes(person)),
    by,
  );
  await countTheirs(ports, sev);
  await showCount(ports, sev, begun);
  return { kind: 'done', issueKey: incident.issueKey, text: outcomeText(asked, named.people.length, unfit) };
}

function outcomeText(asked: readonly Person[], named: number, unfit: readonly Person[]): Phrase {
  const before = named - asked.length - unfit.length;
  return [
    ...(asked.length > 0 ? ['I asked ', ...names(asked), '.'] : ['Nobody new was asked.']),
    ...(before > 0 ? [` ${counted(before, 'person was', 'people were')} asked before.`] : []),
    ...(unfit.length > 0 ? [' Not asked, for they have no Jira account that I know of: ', ...names(unfit), '.'] : []),
  ];
}

/** @returns those who are asked now; at a repeat, the same */
async function ask(
  ports: Ports,
  sev: SevAtWork,
  people: readonly Person[],
  by: Person | undefined,
): Promise<readonly Person[]> {
  const { job, record } = sev;
  const { postMortem, issueKey, contributions = noContributions } = record.value;
  if (!postMortem) return [];
  // A repeat finds them asked already, though the message of some may not have gone out.
  const ids = await job.once('asking', {
    make: async () => notAskedYet(contributions, people).flatMap(({ slackUserId }) => slackUserId ?? []),
  });
  await job.note('asking', ids);
  const fresh = people.filter(({ slackUserId }) => slackUserId !== undefined && ids.includes(slackUserId));
  record.update({ contributions: withAsked(contributions, fresh.map(kept), job.job.receivedAt) });
  const page = { title: postMortem.title, url: `${postMortem.url}${sectionAnchor}` };
  await tellEach(ports, sev, fresh, 'asked', contributionRequest(issueKey, page, by));
  return fresh;
}

/** Of the default template's heading; a page without it opens at its beginning. */
const sectionAnchor = '#Timeline';
