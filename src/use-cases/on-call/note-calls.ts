import type { Incident } from '../../domain/incident';
import { type Call, type CallStage, calledPerson, callsAhead, callsDue } from '../../domain/on-call/calls';
import type { TimelineEntry } from '../../domain/timeline/timeline';
import type { Ports } from '../../ports/ports';
import type { SevAtWork } from '../jobs/sev-at-work';
import { peopleOnCall } from '../looking/show-on-call';

/** As a step of the job: `slackUserId` is empty where nobody is called by name. */
type CalledNow = { readonly stage: CallStage; readonly at: string; readonly slackUserId: string };

/**
 * Settles who is called to the report now; `show-calls` calls them.
 * @returns what the timeline says of it
 */
export async function noteCalls(ports: Ports, sev: SevAtWork, incident: Incident): Promise<readonly TimelineEntry[]> {
  const { job, record } = sev;
  if (incident.status !== 'Reported') return [];
  // A repeat finds who was called no longer due, and must still call them.
  const now = await job.once('called', { make: () => calledNow(ports, sev, incident) });
  if (now.length === 0) return [];
  const called = await Promise.all(now.map((call) => named(ports, call)));
  const before = (record.value.calls ?? []).filter(({ stage }) => called.every((call) => call.stage !== stage));
  record.update({ calls: [...before, ...called] });
  return called.flatMap((call) => entryOf(call, record.value.issueId));
}

async function calledNow(ports: Ports, { job, record }: SevAtWork, incident: Incident): Promise<CalledNow[]> {
  const { receivedAt } = job.job;
  const due = callsDue(callsAhead(incident, record.value, await ports.policies.current()), receivedAt);
  // In the timeline it follows the report that came in at the same moment.
  const at = new Date(Date.parse(receivedAt) + 1).toISOString();
  const line = due.length > 0 ? await peopleOnCall(ports) : [];
  const { reporter } = record.value;
  return due.map(({ stage }) => ({ stage, at, slackUserId: calledPerson(stage, line, reporter)?.slackUserId ?? '' }));
}

const named = async (ports: Ports, { stage, at, slackUserId }: CalledNow): Promise<Call> =>
  slackUserId === '' ? { stage, at } : { stage, at, person: await ports.directory.bySlackUser(slackUserId) };

function entryOf({ stage, at, person }: Call, issueId: string): readonly TimelineEntry[] {
  if (person === undefined && stage !== 'managers') return [];
  return [{ id: `${issueId}:called:${stage}`, at, event: { kind: 'called', stage, person: person?.name } }];
}
