import { contributionReminder } from '../../documents/blocks/review-notes';
import {
  countContributions,
  noContributions,
  nudgeable,
  waitedFor,
  withNudged,
} from '../../domain/post-mortem/contributions';
import type { Outcome } from '../../domain/work';
import type { Ports } from '../../ports/ports';
import type { SevAtWork } from '../jobs/sev-at-work';
import { beginReview, mayDecide, notTheOwners, refused } from './begin-review';
import { countTheirs } from './count-contributions';
import { names, showCount, tellEach } from './tell-asked';

/** The owner reminds those who were asked and have not contributed, each once a day at most. */
export async function nudge(ports: Ports, sev: SevAtWork): Promise<Outcome> {
  const begun = await beginReview(ports, sev);
  if (begun.kind === 'refused') return begun;
  if (!(await mayDecide(ports, begun))) return notTheOwners('Reminding people', begun);
  const { job, record } = sev;
  await countTheirs(ports, sev);
  const { postMortem, issueKey, contributions = noContributions } = record.value;
  if (!postMortem) return refused(`${issueKey} has no post mortem yet. /sev postmortem drafts it.`);
  const ids = await job.once('nudging', {
    make: async () => nudgeable(contributions, job.job.receivedAt).flatMap(({ person }) => person.slackUserId ?? []),
  });
  await job.note('nudging', ids);
  const people = contributions.asked
    .map(({ person }) => person)
    .filter(({ slackUserId = '' }) => ids.includes(slackUserId));
  record.update({ contributions: withNudged(contributions, people, job.job.receivedAt) });
  await tellEach(ports, sev, people, 'nudged', contributionReminder(issueKey, postMortem));
  await showCount(ports, sev, begun);
  if (people.length > 0) return { kind: 'done', issueKey, text: ['I reminded ', ...names(people), '.'] };
  const { asked, contributed } = countContributions(contributions);
  const why =
    waitedFor(contributions).length === 0
      ? 'nobody is waited for'
      : 'everybody who is waited for heard of it within the last day';
  return refused(`${contributed} of ${asked} asked have contributed; ${why}.`);
}
