/** The forms of the post mortem meeting and of what follows it. */
import type { KnownBlock, ModalView } from '@slack/types';
import { wallText } from '../../domain/clock/wall-clock';
import type { FormOrigin } from '../../domain/form';
import type { Meeting } from '../../domain/meeting/meeting';
import type { ProposedTime } from '../../domain/meeting/propose-times';
import { cut } from '../../domain/title';
import { section } from '../blocks/message';
import { type Choice, choiceField, textField } from './fields';
import { fieldAction, form, plain } from './form';
import { momentField } from './time-fields';

/** Chosen when none of the times that are proposed will do. */
export const otherTime = 'other';

export interface MeetingKnown {
  readonly proposals: readonly ProposedTime[];
  /** Of whoever reads the form. */
  readonly zone: string;
  /** ISO 8601 UTC */
  readonly deadline: string;
  readonly minutes: number;
  readonly slackUserIds: readonly string[];
  /** The one that is scheduled already. */
  readonly meeting?: Meeting | undefined;
}

export function meetingForm(origin: FormOrigin, known: MeetingKnown): ModalView {
  const { proposals, zone, deadline, minutes, slackUserIds, meeting } = known;
  const [first] = proposals;
  const choices = [
    ...proposals.map((proposal) => choiceOf(proposal, zone)),
    { value: otherTime, label: 'Another time, given below' },
  ];
  return form({
    name: 'meeting',
    title: 'Post mortem meeting',
    submit: meeting ? 'Move' : 'Schedule',
    origin,
    blocks: [
      section([
        `${minutes} minutes, by ${wallText(deadline, zone)}. Times are yours (${zone}).`,
        ...(meeting ? [` It is scheduled for ${wallText(meeting.at, zone)} now.`] : []),
      ]),
      choiceField('time', 'When', choices, meeting ? otherTime : (first?.at ?? otherTime)),
      momentField('other', 'Another time', {
        optional: true,
        ...(meeting ? { initial: meeting.at } : {}),
        hint: 'Counts when “Another time” is chosen.',
      }),
      peopleField('invited', 'Who is invited', slackUserIds, 'Everyone who took part, unless you choose others.'),
    ],
  });
}

const choiceOf = ({ at, outside, late }: ProposedTime, zone: string): Choice => {
  const names = outside.map(({ name }) => name).join(', ');
  const fits = names === '' ? 'Within everyone’s working hours' : `Outside the working hours of ${names}`;
  return { value: at, label: wallText(at, zone), about: cut(late ? `Too late. ${fits}` : fits, 75) };
};

export const meetingHeldForm = (origin: FormOrigin, slackUserIds: readonly string[]): ModalView =>
  form({
    name: 'meeting-held',
    title: 'Meeting held',
    submit: 'Record',
    origin,
    blocks: [
      {
        type: 'input',
        block_id: 'reviewed',
        label: plain('What was done'),
        element: {
          type: 'checkboxes',
          action_id: fieldAction,
          options: [{ value: 'reviewed', text: plain('Timeline and impact were reviewed') }],
        },
      },
      peopleField('attended', 'Who was there', slackUserIds, 'Take out those who were not.'),
    ],
  });

export const contributeForm = (origin: FormOrigin): ModalView =>
  form({
    name: 'contribute',
    title: 'Ask to contribute',
    submit: 'Ask',
    origin,
    blocks: [
      peopleField('people', 'Whom to ask', [], 'Each is asked once, by a direct message with a link to the page.'),
    ],
  });

/** @param missing in words */
export const closeAnywayForm = (origin: FormOrigin, missing: string): ModalView =>
  form({
    name: 'close-anyway',
    title: 'Close anyway',
    submit: 'Close',
    origin,
    blocks: [
      section([`${origin.issueKey ?? 'This SEV'} is not ready to be closed: ${missing}.`]),
      textField('reason', 'Why it is closed all the same', {
        multiline: true,
        max: 2000,
        hint: 'Stands on the issue, on the page, in the channel and in the timeline, with your name.',
      }),
    ],
  });

function peopleField(id: string, label: string, initial: readonly string[], hint: string): KnownBlock {
  return {
    type: 'input',
    block_id: id,
    label: plain(label),
    element: {
      type: 'multi_users_select',
      action_id: fieldAction,
      ...(initial.length > 0 ? { initial_users: [...initial] } : {}),
    },
    hint: plain(hint),
  };
}
