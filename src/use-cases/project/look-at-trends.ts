/** The team's figures, from what is kept of each month, and from the SEVs that the reader may see and others may not. */
import { type FiguresByMonth, type FiguresFilter, figuresOf } from '../../domain/metrics/figures';
import { lastMonths } from '../../domain/metrics/months';
import type { Ports } from '../../ports/ports';
import { measureAll } from '../figures/count-sev';

export interface TrendsSeen extends Omit<FiguresByMonth, 'invalid'> {
  readonly kind: 'seen';
  readonly invalid: readonly { readonly issueKey: string; readonly title: string; readonly url: string }[];
  readonly moreInvalid: number;
  readonly counting: boolean;
}

export interface TrendsAsked {
  readonly months: number;
  readonly filter: FiguresFilter;
}

const mostInvalid = 20;

export async function lookAtTrends(
  ports: Ports,
  accountId: string,
  { months: count, filter }: TrendsAsked,
): Promise<TrendsSeen | { readonly kind: 'no-access' }> {
  if (!(await ports.issues.may(accountId, 'see'))) return { kind: 'no-access' };
  const now = ports.clock.now();
  const months = lastMonths(count, now);
  const [kept, restricted, recount] = await Promise.all([
    ports.figures.of(months),
    ports.issues.restrictedSevs(accountId, `${months[0]}-01`),
    ports.figures.recount(),
  ]);
  const added = await measureAll(ports, restricted, accountId);
  const figures = figuresOf([...kept, ...added], { months, filter, today: now.slice(0, 10) });
  return {
    ...figures,
    kind: 'seen',
    invalid: await named(ports, accountId, figures.invalid.slice(0, mostInvalid)),
    moreInvalid: Math.max(0, figures.invalid.length - mostInvalid),
    counting: recount === undefined || recount.next !== undefined,
  };
}

/** By their titles as Jira has them now, and only those that the reader may see. */
async function named(ports: Ports, accountId: string, issueIds: readonly string[]): Promise<TrendsSeen['invalid']> {
  if (issueIds.length === 0) return [];
  const titles = await ports.issues.titlesOf(accountId, issueIds);
  return Promise.all(
    titles.map(async ({ issueKey, title }) => ({ issueKey, title, url: await ports.issues.urlOf(issueKey) })),
  );
}
