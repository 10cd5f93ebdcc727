import { isPassing } from '../../errors';

/**
 * Runs things side by side and lets each come to its end, so that one failure leaves no other half done.
 * @throws the first passing trouble when there is one, since trying again may mend all; else the first failure
 */
export async function together(work: readonly Promise<unknown>[]): Promise<void> {
  const ends = await Promise.allSettled(work);
  const failures = ends.filter((end) => end.status === 'rejected').map((end): unknown => end.reason);
  if (failures.length === 0) return;
  throw failures.find(isPassing) ?? failures[0];
}
