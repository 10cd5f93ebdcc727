import { meetingMessage } from '../../documents/blocks/meeting-message';
import { calendarComment } from '../../documents/blocks/review-notes';
import { calendarFile } from '../../documents/calendar/calendar-file';
import { endOf, type Meeting, meetingAhead } from '../../domain/meeting/meeting';
import type { SharedCalendar } from '../../domain/sev-record';
import type { Ports } from '../../ports/ports';
import type { PostMortemPage } from '../../ports/post-mortem-pages';
import type { SevAtWork } from '../jobs/sev-at-work';
import type { Settled } from '../settling/settlement';
import { showMessage } from '../settling/show-message';

/** One invitation for each meeting, edited in place, with the calendar file of how it stands in its thread. */
export async function showMeeting(
  ports: Ports,
  sev: SevAtWork,
  settled: Settled,
  drafted: PostMortemPage | undefined,
): Promise<void> {
  const { meeting, review, channel, invitation, callUrl, postMortem } = sev.record.value;
  if (!meeting || !channel) return;
  const { issueKey, title } = settled.after;
  const isFirst = meeting.number === 1;
  const current = sev.record.value.calendar?.number === meeting.number || isFirst ? invitation : undefined;
  const posted = await showMessage(ports, sev, {
    step: `meeting-${meeting.number}`,
    channelId: channel.id,
    current,
    needed: meetingAhead(meeting, review) !== undefined,
    message: meetingMessage({ meeting, review, issueKey, title, page: drafted ?? postMortem, callUrl }),
  });
  if (posted) sev.record.update({ invitation: posted });
  const threadTs = sev.record.value.invitation?.ts;
  if (threadTs !== undefined) await shareCalendar(ports, sev, settled, { meeting, channelId: channel.id, threadTs });
}

interface Place {
  readonly meeting: Meeting;
  readonly channelId: string;
  readonly threadTs: string;
}

const isShared = ({ meeting, threadTs }: Place, calendar: SharedCalendar | undefined): boolean =>
  calendar !== undefined &&
  calendar.number === meeting.number &&
  calendar.sequence === meeting.sequence &&
  calendar.threadTs === threadTs;

/** The new file is there before the old one goes. */
async function shareCalendar(ports: Ports, { job, record }: SevAtWork, settled: Settled, place: Place): Promise<void> {
  const { meeting, channelId, threadTs } = place;
  const { calendar: before } = record.value;
  if (isShared(place, before)) return;
  const { number, sequence } = meeting;
  const step = `calendar-${number}-${sequence}`;
  const fileId = await job.once(`${step}-uploaded`, {
    make: () =>
      ports.chatFiles.upload({ name: fileName(settled, meeting), content: contentOf(record.value, settled, meeting) }),
  });
  // Slack gives every upload another id: it must be known which one was shared, if one was.
  await job.note(`${step}-uploaded`, fileId);
  await job.once(`${step}-shared-${threadTs}`, {
    find: async () => ((await ports.chatFiles.isShared(channelId, threadTs, fileId)) ? true : undefined),
    make: async () => {
      const title = `Post mortem meeting of ${settled.after.issueKey}`;
      await ports.chatFiles.share(channelId, threadTs, fileId, { title, comment: calendarComment(record.value) });
      return true;
    },
  });
  record.update({ calendar: { fileId, threadTs, number, sequence } });
  if (before && before.fileId !== fileId && before.number === number) await ports.chatFiles.remove(before.fileId);
}

const fileName = ({ after }: Settled, { number }: Meeting): string =>
  `${after.issueKey}-post-mortem${number === 1 ? '' : `-${number}`}.ics`;

function contentOf(
  { title, postMortem, callUrl }: SevAtWork['record']['value'],
  { after, issueUrl }: Settled,
  meeting: Meeting,
): string {
  const { issueKey, issueId } = after;
  return calendarFile({
    uid: `meeting-${issueId}-${meeting.number}@${new URL(issueUrl).host}`,
    sequence: meeting.sequence,
    cancelled: meeting.state === 'cancelled',
    startsAt: meeting.at,
    endsAt: endOf(meeting),
    changedAt: meeting.changedAt,
    title: `Post mortem of ${issueKey}: ${title}`,
    description: [
      'Timeline and impact are reviewed; high and low priority follow-ups are identified.',
      ...(postMortem ? [`Post mortem: ${postMortem.url}`] : []),
      `Issue: ${issueUrl}`,
      ...(callUrl ? [`Call: ${callUrl}`] : []),
    ].join('\n'),
    url: postMortem?.url ?? issueUrl,
    organizer: meeting.by,
  });
}
