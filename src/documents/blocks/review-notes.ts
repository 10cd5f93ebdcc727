/** What people are told of the review, by the way. */
import { meetingAhead } from '../../domain/meeting/meeting';
import type { Person } from '../../domain/person';
import type { Phrase } from '../../domain/phrase';
import type { SevRecord } from '../../domain/sev-record';
import { actionIds } from './action-ids';
import { button } from './button';
import { people } from './meeting-message';
import { type Message, section, sentence } from './message';
import { mrkdwn } from './mrkdwn';

export const meetingReminder = (issueKey: string, at: string, invited: readonly Person[], soon: boolean): Message =>
  sentence([
    `The post mortem meeting of ${issueKey} is ${soon ? 'in an hour' : 'in a day'}, `,
    { at },
    '. ',
    ...people(invited),
    soon ? ': see you there.' : ': please read the post mortem before, and add what you know.',
  ]);

/** Asks the owner alone, after the meeting. */
export function wasItHeld(issueKey: string, at: string): Message {
  const phrase: Phrase = [
    `Was the post mortem meeting of ${issueKey} held, `,
    { at },
    '? Record that timeline and impact were reviewed, and who was there.',
  ];
  return {
    text: mrkdwn(phrase),
    blocks: [
      section(phrase),
      {
        type: 'actions',
        block_id: 'was-it-held',
        elements: [
          button('Meeting held', actionIds.meetingHeld, issueKey, 'primary'),
          button('Move', actionIds.meeting, issueKey),
        ],
      },
    ],
  };
}

/** Said when the file is put into the thread, for those whom the change concerns. */
export function calendarComment({ meeting, review }: Pick<SevRecord, 'meeting' | 'review'>): string {
  if (!meeting) return '';
  const ahead = meetingAhead(meeting, review);
  const invited: Phrase = meeting.invited.length > 0 ? [' ', ...people(meeting.invited)] : [];
  if (!ahead) return mrkdwn(['The meeting was called off; this file takes it out of your calendar.', ...invited]);
  const moved = meeting.sequence > 0;
  return mrkdwn([
    moved ? 'The meeting is now ' : 'The meeting is ',
    { at: meeting.at },
    moved ? '; this file changes it in your calendar.' : '; this file puts it into your calendar.',
    ...invited,
  ]);
}

/** @param section of the page, as Confluence's own link to it says it */
export function contributionRequest(
  issueKey: string,
  page: { readonly title: string; readonly url: string },
  by: Person | undefined,
): Message {
  return sentence([
    ...(by ? [{ person: by }, ' asks you'] : ['You took part in this SEV. Please take a minute']),
    ` to add what you know to the post mortem of ${issueKey}: `,
    { url: page.url, text: page.title },
    '. What did you see, when, and what helped or was in the way? An edit or a comment on the page counts. ' +
      'It is about what happened, not about who is to blame.',
  ]);
}

export const contributionReminder = (
  issueKey: string,
  page: { readonly title: string; readonly url: string },
): Message =>
  sentence([
    `The post mortem of ${issueKey} still waits for what you know: `,
    { url: page.url, text: page.title },
    '. A line or a comment is enough.',
  ]);
