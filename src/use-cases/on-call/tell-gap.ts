import { sentence } from '../../documents/blocks/message';
import { gapOverPhrase, gapPhrase } from '../../documents/gap-notice';
import type { ToldGap } from '../../domain/on-call/gap';
import type { Shift } from '../../domain/on-call/shifts';
import type { Job } from '../../domain/work';
import type { Ports } from '../../ports/ports';
import { fallbackPeople } from './fallback-people';

/** Tells everybody once that nobody is on call, and in the same message when somebody is again. */
export async function tellGap(ports: Ports, job: Job, now: Shift | undefined, next: Shift | undefined): Promise<void> {
  const told = await ports.toldGaps.current();
  if (now?.onCall) return told && tellOver(ports, told, now.onCall.person);
  const gap = told ?? { since: ports.clock.now() };
  if (gap.ts !== undefined) return;
  // Kept first, so that a repeat looks for the message by the same name.
  if (!told) await ports.toldGaps.note(gap);
  await ports.toldGaps.note({ ...gap, ts: await post(ports, gap, next, told !== undefined || job.attempts > 0) });
}

async function post(ports: Ports, { since }: ToldGap, next: Shift | undefined, maybePosted: boolean): Promise<string> {
  const { reportsChannelId } = ports.places;
  const id = `on-call-gap:${since}`;
  const posted = maybePosted ? await ports.chat.findPosted(reportsChannelId, id, since) : undefined;
  if (posted !== undefined) return posted;
  const [fallback, person] = await Promise.all([
    fallbackPeople(ports),
    next?.onCall && ports.directory.bySlackUser(next.onCall.person),
  ]);
  const again = next && person ? { at: new Date(next.from).toISOString(), person } : undefined;
  return ports.chat.post(reportsChannelId, id, sentence(gapPhrase({ since, next: again, fallback })));
}

async function tellOver(ports: Ports, { since, ts }: ToldGap, slackUserId: string): Promise<void> {
  if (ts !== undefined) {
    const phrase = gapOverPhrase(since, await ports.directory.bySlackUser(slackUserId));
    await ports.chat.update(ports.places.reportsChannelId, ts, sentence(phrase));
  }
  await ports.toldGaps.note(undefined);
}
