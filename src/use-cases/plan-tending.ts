import { deedsAhead, nextDue } from '../domain/due';
import type { Incident } from '../domain/incident';
import { isSev } from '../domain/status';
import type { Ports } from '../ports/ports';
import type { SevAtWork } from './sev-at-work';

/** Notes when the app has to look at the incident by itself next, where that changed. */
export async function planTending(ports: Ports, sev: SevAtWork, incident: Incident): Promise<void> {
  const { record } = sev;
  if (!isSev(incident.status) && record.value.dueAt === undefined) return;
  const at = nextDue(deedsAhead(incident, record.value, await ports.policies.current()));
  if (at !== record.value.dueAt) await lookAgain(ports, sev, at);
}

/** @param at ISO 8601 UTC; undefined when there is nothing to look for */
export async function lookAgain(ports: Ports, { record }: SevAtWork, at: string | undefined): Promise<void> {
  await ports.dueList.set(record.value.issueId, at);
  record.update({ dueAt: at });
}
