/** The invitation to the post mortem meeting, edited when the meeting is moved, called off or held. */
import type { Button, KnownBlock } from '@slack/types';
import { isHeld, type Meeting, type Review } from '../../domain/meeting/meeting';
import type { Person } from '../../domain/person';
import { counted, listed, type Phrase } from '../../domain/phrase';
import { actionIds } from './action-ids';
import { button } from './button';
import { context, type Message, section } from './message';
import { mrkdwn } from './mrkdwn';

export interface InvitationContent {
  readonly meeting: Meeting;
  readonly review?: Review | undefined;
  readonly issueKey: string;
  readonly title: string;
  readonly page?: { readonly title: string; readonly url: string } | undefined;
  readonly callUrl?: string | undefined;
}

export function meetingMessage(content: InvitationContent): Message {
  const { meeting, review, issueKey } = content;
  const headline = headlineOf(content);
  const over = meeting.state === 'cancelled' || isHeld(meeting, review);
  const blocks: readonly KnownBlock[] = [
    section(headline),
    ...(over ? [] : [section(['Invited: ', ...people(meeting.invited), '.'])]),
    section(aboutPage(content)),
    ...(over
      ? []
      : [
          context(['The calendar file is in the thread. It changes the event when the meeting is moved.']),
          { type: 'actions' as const, block_id: 'meeting', elements: buttonsFor(issueKey) },
        ]),
  ];
  return { text: mrkdwn(headline), blocks };
}

/** Mentions in a message are read by those who are mentioned; a group may be large. */
const mostNamed = 50;

export const people = (persons: readonly Person[]): Phrase =>
  persons.length === 0
    ? ['nobody by name']
    : [
        ...listed(persons.slice(0, mostNamed).map((person): Phrase => [{ person }])),
        ...(persons.length > mostNamed ? [` and ${persons.length - mostNamed} more`] : []),
      ];

function headlineOf({ meeting, review, issueKey, title }: InvitationContent): Phrase {
  const about: Phrase = [`Post mortem meeting of ${issueKey}, ${title}: `, { at: meeting.at }];
  if (isHeld(meeting, review))
    return [
      ...about,
      `. It was held; timeline and impact were reviewed with ${counted(review?.attended.length ?? 0, 'person', 'people')} there.`,
    ];
  if (meeting.state === 'cancelled') return [...about, `. It was called off by ${meeting.by}.`];
  return [
    ...about,
    `, ${counted(meeting.minutes, 'minute')}. Timeline and impact are reviewed, and follow-ups identified.`,
  ];
}

const aboutPage = ({ page, callUrl }: InvitationContent): Phrase => [
  'Post mortem: ',
  page ? { url: page.url, text: page.title } : 'not drafted yet',
  ...(callUrl ? ['. Call: ', { url: callUrl, text: callUrl }] : []),
];

const buttonsFor = (issueKey: string): Button[] => [
  button('Meeting held', actionIds.meetingHeld, issueKey, 'primary'),
  button('Move', actionIds.meeting, issueKey),
  button('Call off', actionIds.cancelMeeting, issueKey, 'danger'),
];
