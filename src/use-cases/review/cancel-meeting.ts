import { cancelMeeting as cancelled, isHeld } from '../../domain/meeting/meeting';
import type { Outcome } from '../../domain/work';
import type { Ports } from '../../ports/ports';
import type { SevAtWork } from '../jobs/sev-at-work';
import { settleSev } from '../settling/settle-sev';
import { beginReview, refused } from './begin-review';

/** Calls off the meeting that is scheduled. */
export async function cancelMeeting(ports: Ports, sev: SevAtWork): Promise<Outcome> {
  const { id, receivedAt } = sev.job.job;
  const begun = await beginReview(ports, sev);
  if (begun.kind === 'refused') return begun;
  const { incident, transitions, by } = begun;
  const { meeting, review } = sev.record.value;
  if (!meeting || isHeld(meeting, review) || (meeting.state === 'cancelled' && !sev.job.repeat))
    return refused(`No meeting of ${incident.issueKey} is scheduled.`);
  if (meeting.state === 'planned') sev.record.update({ meeting: cancelled(meeting, { by: by.name, at: receivedAt }) });
  await settleSev(ports, sev, {
    before: incident,
    after: { ...incident, meetingAt: undefined },
    transitions,
    by,
    inJira: false,
    entries: [{ id, at: receivedAt, by: by.name, event: { kind: 'meeting-cancelled', meetingAt: meeting.at } }],
  });
  return { kind: 'done', issueKey: incident.issueKey, text: [`The meeting of ${incident.issueKey} is called off.`] };
}
