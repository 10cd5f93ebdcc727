import type { Ports } from '../../ports/ports';
import type { SevAtWork } from '../jobs/sev-at-work';
import type { Settled } from '../settling/settlement';

/**
 * The first job that can't draft and link the post mortem is held up by it, so that people are told once. Those after it
 * go on without the page, and the hourly pass among them brings it when Confluence is back.
 */
export async function letPageFollow(
  ports: Ports,
  sev: SevAtWork,
  settled: Settled,
  bringing: Promise<unknown>,
): Promise<void> {
  try {
    await bringing;
  } catch (error) {
    if (isHeldUp(sev, settled)) throw error;
    ports.log.error('post mortem is still to follow', error, { issue: settled.after.issueId });
  }
}

/** Whoever asked for the page waits for it, and what is private must not be left half restricted. */
function isHeldUp({ job, record }: SevAtWork, { drafting }: Settled): boolean {
  const { pageAwaited, private: isPrivate } = record.value;
  if (pageAwaited === undefined) record.update({ pageAwaited: job.job.id });
  return drafting === true || isPrivate === true || record.value.pageAwaited === job.job.id;
}
