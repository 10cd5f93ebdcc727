import { endOf, type Meeting, planMeeting } from '../../domain/meeting/meeting';
import { meetingDeadline } from '../../domain/meeting/meeting-deadline';
import { outsideHours } from '../../domain/meeting/propose-times';
import { listed, type Phrase } from '../../domain/phrase';
import { workingHours } from '../../domain/policy/policy';
import type { Outcome, Work } from '../../domain/work';
import type { Ports } from '../../ports/ports';
import type { SevAtWork } from '../jobs/sev-at-work';
import { settleSev } from '../settling/settle-sev';
import { type BegunReview, beginReview, refused } from './begin-review';
import { kept, namedPeople } from './named-people';
import { attendeesOf, ownerZone } from './zones';

/** Step 7 of the policy: the post mortem meeting is scheduled, or moved. Repeating it changes nothing. */
export async function scheduleMeeting(
  ports: Ports,
  sev: SevAtWork,
  { at, slackUserIds }: Extract<Work, { kind: 'schedule-meeting' }>,
): Promise<Outcome> {
  const { id, receivedAt } = sev.job.job;
  const begun = await beginReview(ports, sev);
  if (begun.kind === 'refused') return begun;
  if (at <= receivedAt) return refused('That time is over. Choose one that is still to come.');
  const named = await namedPeople(ports, sev.record.value, begun.incident, slackUserIds);
  if (named.kind === 'refused') return named;
  const { incident, transitions, policy, by } = begun;
  const { meeting: before, review } = sev.record.value;
  const wanted = { at, minutes: policy.meetingMinutes, invited: named.people.map(kept) };
  const meeting = planMeeting(before, review, wanted, { by: by.name, at: receivedAt });
  if (meeting === before && !sev.job.repeat) return refused('The meeting is so already: ', { at }, '.');
  sev.record.update({ meeting });
  await settleSev(ports, sev, {
    before: incident,
    after: { ...incident, meetingAt: at },
    transitions,
    by,
    inJira: false,
    entries: [
      {
        id,
        at: receivedAt,
        by: by.name,
        event: { kind: meeting.sequence === 0 ? 'meeting-planned' : 'meeting-moved', meetingAt: at },
      },
    ],
  });
  return { kind: 'done', issueKey: incident.issueKey, text: await outcomeText(ports, begun, meeting) };
}

async function outcomeText(ports: Ports, { incident, policy }: BegunReview, meeting: Meeting): Promise<Phrase> {
  const [attendees, zone] = await Promise.all([
    attendeesOf(ports, meeting.invited),
    ownerZone(ports, incident.ownerAccountId),
  ]);
  const { at, minutes } = meeting;
  const outside = outsideHours(at, { attendees, minutes, hours: workingHours(policy) });
  const deadline = meetingDeadline(incident, policy, zone);
  return [
    `The post mortem meeting of ${incident.issueKey} is `,
    { at },
    '.',
    ...(outside.length > 0
      ? [' It is outside the working hours of ', ...listed(outside.map((person): Phrase => [{ person }])), '.']
      : []),
    ...(deadline !== undefined && endOf(meeting) > deadline
      ? [' That is later than the policy has it, ', { at: deadline }, '.']
      : []),
  ];
}
