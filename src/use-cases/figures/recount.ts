/**
 * Counts every SEV anew from Jira, a few days of its history at a time: after the installation, and each week, so that
 * what events missed is mended. It stores how far it came and goes on from there, whatever cut it off.
 */
import { monthAfter, monthAt, type Span, spansOf } from '../../domain/metrics/months';
import type { Job, Outcome } from '../../domain/work';
import type { Recount } from '../../ports/figures';
import type { Ports } from '../../ports/ports';
import { acceptRequest } from '../jobs/accept-request';
import type { JobAtWork } from '../jobs/job-at-work';
import { measureAll } from './count-sev';

/** What one turn of the queue has time for. */
const spansPerTurn = 30;
const sevsPerTurn = 300;

/** @returns undefined when it goes on in another turn of the queue */
export async function recount(ports: Ports, job: JobAtWork): Promise<Outcome | undefined> {
  const begun = await begin(ports, job.job);
  const ahead = spansFrom(begun.next, ports.clock.now());
  let counted = 0;
  for (const [index, span] of ahead.entries()) {
    if (index >= spansPerTurn || counted >= sevsPerTurn) return goOn(ports, job);
    counted += await recountSpan(ports, span);
    const next = ahead[index + 1]?.from;
    await ports.figures.noteRecount({ startedAt: begun.startedAt, at: ports.clock.now(), next });
  }
  return { kind: 'done', text: ['The figures are counted anew.'] };
}

async function goOn(ports: Ports, job: JobAtWork): Promise<undefined> {
  await job.handOver();
  await ports.queue.push({ jobId: job.job.id });
}

/** Where an earlier one was cut off, or else at the first SEV that there is in Jira or in the figures. */
async function begin(ports: Ports, { receivedAt }: Job): Promise<Recount & { readonly next: string }> {
  const last = await ports.figures.recount();
  if (last?.next !== undefined) return { ...last, next: last.next };
  const [first, kept] = await Promise.all([ports.issues.firstSevOpenedAt(), ports.figures.oldest()]);
  const [earliest = monthAt(receivedAt)] = [...(first ? [monthAt(first)] : []), ...(kept ? [kept] : [])].sort();
  return { startedAt: receivedAt, at: receivedAt, next: `${earliest}-01` };
}

function spansFrom(day: string, now: string): readonly Span[] {
  const spans: Span[] = [];
  for (let month = monthAt(day); month <= monthAt(now); month = monthAfter(month)) spans.push(...spansOf(month));
  return spans.filter(({ from, to }) => to >= day && from <= now);
}

/** @returns how many SEVs were looked at */
async function recountSpan(ports: Ports, span: Span): Promise<number> {
  const found = await ports.issues.sevsOpenedIn(span);
  await ports.figures.replace(span, await measureAll(ports, found));
  return found.length;
}

const weekMs = 7 * 24 * 3_600_000;
/** One that did not come on for so long was given up by the queue. */
const stuckMs = 2 * 3_600_000;

/** Starts one where none was finished within a week, or where the last one is stuck. */
export async function startRecountWhenDue(ports: Ports, now: string): Promise<void> {
  const last = await ports.figures.recount();
  const since = (at: string) => Date.parse(now) - Date.parse(at);
  const isDue =
    last === undefined || (last.next === undefined ? since(last.startedAt) >= weekMs : since(last.at) >= stuckMs);
  if (!isDue) return;
  await acceptRequest(ports, {
    id: `recount:${now.slice(0, 13)}`,
    work: { kind: 'recount' },
    reply: { kind: 'asked-for' },
  });
}
