import type { Outcome, Work } from '../../domain/work';
import type { Ports } from '../../ports/ports';
import type { SevAtWork } from '../jobs/sev-at-work';
import { noteCalls } from '../on-call/note-calls';
import { settleSev } from '../settling/settle-sev';

/** The second stage of a report, once its issue exists: the card that calls the on-call. */
export async function reportIncident(
  ports: Ports,
  sev: SevAtWork,
  work: Extract<Work, { kind: 'report' }>,
): Promise<Outcome> {
  const { job, record } = sev;
  const { issueId, issueKey, onCall, reporter } = record.value;
  const reading = await ports.issues.read({ issueId });
  if (reading?.kind !== 'incident') return { kind: 'refused', text: [`${issueKey} is gone from Jira.`] };
  const { incident, transitions } = reading;
  const { id, receivedAt } = job.job;
  const after = { ...incident, times: { ...incident.times, reportedAt: incident.times.reportedAt ?? receivedAt } };
  const called = await noteCalls(ports, sev, after);
  await settleSev(ports, sev, {
    before: incident,
    after,
    transitions,
    by: reporter,
    inJira: false,
    entries: [{ id, at: receivedAt, by: reporter?.name, event: { kind: 'reported', text: work.text } }, ...called],
  });
  const link = { url: await ports.issues.urlOf(issueKey), text: issueKey };
  return {
    kind: 'done',
    issueKey,
    text: onCall
      ? ['Thank you. Your report is ', link, '; ', { person: onCall }, ' is on call and was asked to respond.']
      : ['Thank you. Your report is ', link, '. Nobody is on call right now, so please also tell an engineer.'],
  };
}
