import { type Contributions, waitedFor } from '../../domain/post-mortem/contributions';
import { isPassing } from '../../errors';
import type { Ports } from '../../ports/ports';
import type { SevAtWork } from '../jobs/sev-at-work';

/** Looks who edited the page or commented on it, while anybody is waited for. */
export async function countTheirs(ports: Ports, { job, record }: SevAtWork): Promise<void> {
  const { postMortem, contributions } = record.value;
  if (!postMortem || !contributions || waitedFor(contributions).length === 0) return;
  const found = await theirs(ports, job.job.id, postMortem.pageId);
  const accountIds = found && asked(contributions.asked, found);
  if (accountIds === undefined || accountIds.join() === contributions.accountIds.join()) return;
  record.update({ contributions: { ...contributions, accountIds } });
}

/** Who was not asked is nobody's to count, and the record stays small. */
const asked = (people: Contributions['asked'], accountIds: readonly string[]): readonly string[] =>
  people.flatMap(({ person }) => (person.accountId && accountIds.includes(person.accountId) ? [person.accountId] : []));

/** A page that can't be looked at now is looked at another time. */
async function theirs(ports: Ports, job: string, pageId: string): Promise<readonly string[] | undefined> {
  try {
    return await ports.pages.contributorsOf(pageId);
  } catch (error) {
    ports.log.error('contributions could not be counted', error, { job, passing: isPassing(error) });
    return undefined;
  }
}
