import { meetingAhead } from '../../domain/meeting/meeting';
import type { Outcome, Work } from '../../domain/work';
import type { Ports } from '../../ports/ports';
import type { SevAtWork } from '../jobs/sev-at-work';
import { settleSev } from '../settling/settle-sev';
import { beginReview, mayDecide, notTheOwners, refused } from './begin-review';
import { kept, namedPeople } from './named-people';

/** Step 8 of the policy: timeline and impact were reviewed, and what is left are the follow-ups. */
export async function recordMeeting(
  ports: Ports,
  sev: SevAtWork,
  { slackUserIds }: Extract<Work, { kind: 'meeting-held' }>,
): Promise<Outcome> {
  const { id, receivedAt } = sev.job.job;
  const begun = await beginReview(ports, sev);
  if (begun.kind === 'refused') return begun;
  if (!(await mayDecide(ports, begun))) return notTheOwners('Recording the meeting', begun);
  const named = await namedPeople(ports, sev.record.value, begun.incident, slackUserIds);
  if (named.kind === 'refused') return named;
  if (named.people.length === 0) return refused('Say who was there.');
  const { incident, transitions, by } = begun;
  const attended = named.people.map(kept);
  const { meeting, review } = sev.record.value;
  const of = meetingAhead(meeting, sev.job.repeat ? undefined : review)?.number;
  sev.record.update({ review: { at: receivedAt, by, attended, ...(of === undefined ? {} : { meeting: of }) } });
  await settleSev(ports, sev, {
    before: incident,
    after: {
      ...incident,
      status: incident.status === 'Mitigated' ? 'Follow-up' : incident.status,
      meetingAt: incident.meetingAt ?? receivedAt,
    },
    transitions,
    by,
    inJira: false,
    entries: [
      { id, at: receivedAt, by: by.name, event: { kind: 'reviewed', attended: attended.map(({ name }) => name) } },
    ],
  });
  return { kind: 'done', issueKey: incident.issueKey, text: [`Recorded. ${incident.issueKey} is in follow-up.`] };
}
