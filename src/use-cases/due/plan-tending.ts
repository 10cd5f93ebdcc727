import { asksAhead } from '../../domain/asks/asks-ahead';
import { deedsAhead, nextDue } from '../../domain/due';
import type { Incident } from '../../domain/incident';
import { callsAhead } from '../../domain/on-call/calls';
import { owed, owesNothing } from '../../domain/owed/owed';
import { isSev } from '../../domain/status';
import type { Ports } from '../../ports/ports';
import { enlist } from '../digest/enlist';
import { followUpReminders } from '../follow-ups/remind-of-follow-ups';
import type { SevAtWork } from '../jobs/sev-at-work';
import { sevState } from './sev-state';

/** Notes when the app has to look at the incident by itself next, where that changed. */
export async function planTending(ports: Ports, sev: SevAtWork, incident: Incident): Promise<void> {
  const { record } = sev;
  if (!isSev(incident.status) && owesNothing(incident, record.value) && record.value.dueAt === undefined) return;
  const at = notBeforeNow(sev, await nextLook(ports, sev, incident));
  if (at !== record.value.dueAt) await lookAgain(ports, sev, at);
}

/** @returns ISO 8601 UTC; undefined when there is nothing to look for */
async function nextLook(ports: Ports, sev: SevAtWork, incident: Incident): Promise<string | undefined> {
  const policy = await ports.policies.current();
  const state = await sevState(ports, incident, sev.record.value, policy);
  const reminders = await followUpReminders(ports, state, policy);
  const deeds = nextDue(deedsAhead(incident, sev.record.value, policy));
  const debts = owed(state, policy, ports.clock.now());
  await enlist(ports, sev, debts, policy);
  const asks = asksAhead(debts, state.record.asks ?? [], policy);
  const calls = callsAhead(incident, sev.record.value, policy);
  const [first] = [
    ...[...reminders, ...calls, ...asks].map(({ at }) => at),
    ...(deeds === undefined ? [] : [deeds]),
  ].sort();
  return first;
}

/**
 * What is overdue already is looked for at the next tick, which knows a time that it has worked on before by the time
 * itself: it must be another one, unless it still waits for its turn.
 */
function notBeforeNow({ job, record }: SevAtWork, at: string | undefined): string | undefined {
  const now = job.job.receivedAt;
  if (at === undefined || at > now) return at;
  const { dueAt } = record.value;
  return job.job.work.kind !== 'tend' && dueAt !== undefined && dueAt <= now ? dueAt : now;
}

/** @param at ISO 8601 UTC; undefined when there is nothing to look for */
export async function lookAgain(ports: Ports, { record }: SevAtWork, at: string | undefined): Promise<void> {
  await ports.dueList.set(record.value.issueId, at);
  record.update({ dueAt: at });
}
