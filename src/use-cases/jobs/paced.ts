import type { Ports } from '../../ports/ports';
import { together } from './together';

/**
 * Jira takes 50 writes of one kind in a second, whoever makes them, so that many at once are spread.
 * https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
 */
const sideBySide = 10;
const pauseSeconds = 0.5;

/** Does the same to each, a few side by side, no more than 20 in a second. */
export async function paced<T>(
  { clock }: Pick<Ports, 'clock'>,
  all: readonly T[],
  work: (one: T) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < all.length; from += sideBySide) {
    if (from > 0) await clock.pause(pauseSeconds);
    await together(all.slice(from, from + sideBySide).map(work));
  }
}
