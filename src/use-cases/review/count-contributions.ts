import { noContributions } from '../../domain/contributions';
import { isPassing } from '../../errors';
import type { Ports } from '../../ports/ports';
import type { SevAtWork } from '../sev-at-work';

/** Looks who edited the page or commented on it. A page that can't be looked at now is looked at later. */
export async function countTheirs(ports: Ports, { job, record }: SevAtWork): Promise<void> {
  const { postMortem, contributions = noContributions } = record.value;
  if (!postMortem) return;
  const accountIds = await theirs(ports, job.job.id, postMortem.pageId);
  record.update({
    contributions: {
      ...contributions,
      countedAt: ports.clock.now(),
      accountIds: accountIds === undefined ? contributions.accountIds : asked(contributions.asked, accountIds),
    },
  });
}

/** Who was not asked is nobody's to count, and the record stays small. */
const asked = (people: typeof noContributions.asked, accountIds: readonly string[]): readonly string[] =>
  people.flatMap(({ person }) => (person.accountId && accountIds.includes(person.accountId) ? [person.accountId] : []));

async function theirs(ports: Ports, job: string, pageId: string): Promise<readonly string[] | undefined> {
  try {
    return await ports.pages.contributorsOf(pageId);
  } catch (error) {
    ports.log.error('contributions could not be counted', error, { job, passing: isPassing(error) });
    return undefined;
  }
}
