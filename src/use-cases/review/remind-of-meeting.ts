import { meetingReminder, wasItHeld } from '../../documents/blocks/review-notes';
import type { Incident } from '../../domain/incident';
import { type MeetingReminder, meetingAhead } from '../../domain/meeting/meeting';
import type { Ports } from '../../ports/ports';
import { type SevAtWork, since } from '../jobs/sev-at-work';
import { tellDirectly } from '../people/tell-directly';
import { byAccount } from './who-took-part';

/** Reminds once of each. What comes so late that the meeting has begun is left out. */
export async function remindOfMeeting(
  ports: Ports,
  sev: SevAtWork,
  incident: Incident,
  reminder: MeetingReminder,
): Promise<void> {
  const { record } = sev;
  const meeting = meetingAhead(record.value.meeting, record.value.review);
  if (!meeting) return;
  if (reminder === 'held') await askOwner(ports, sev, incident, meeting.at);
  else if (meeting.at > ports.clock.now()) await remindChannel(ports, sev, reminder);
  record.update({ meeting: { ...meeting, reminded: [...(meeting.reminded ?? []), reminder] } });
}

async function remindChannel(ports: Ports, sev: SevAtWork, reminder: 'day' | 'hour'): Promise<void> {
  const { issueId, issueKey, channel, channelArchivedAt, meeting } = sev.record.value;
  if (!channel || channelArchivedAt !== undefined || !meeting) return;
  const id = `${issueId}:meeting:${meeting.number}:${meeting.sequence}:${reminder}`;
  await sev.job.once(`meeting-${reminder}`, {
    find: () => ports.chat.findPosted(channel.id, id, since(sev)),
    make: () =>
      ports.chat.post(channel.id, id, meetingReminder(issueKey, meeting.at, meeting.invited, reminder === 'hour')),
  });
}

async function askOwner(ports: Ports, { job, record }: SevAtWork, incident: Incident, at: string): Promise<void> {
  const owner = await byAccount(ports, incident.ownerAccountId);
  const slackUserId = owner?.slackUserId;
  if (slackUserId === undefined) return;
  await job.once('meeting-held-asked', {
    make: async () => {
      await tellDirectly(ports, slackUserId, {
        id: `${job.job.id}:meeting-held`,
        message: wasItHeld(record.value.issueKey, at),
        maybePostedSince: job.repeat ? job.job.receivedAt : undefined,
      });
      return true;
    },
  });
}
