import { fieldAction } from '../../../documents/forms/form';
import { otherTime } from '../../../documents/forms/meeting-forms';
import { about, choice, choices, type FormReader, moment, text, type Values } from './form-reader';

const people = (values: Values, block: string): readonly string[] =>
  values.get(block)?.[fieldAction]?.selected_users ?? [];

export const readMeeting: FormReader = (values, origin, now) => {
  const chosen = choice(values, 'time');
  const at = chosen === otherTime ? moment(values, 'other') : isoTime(chosen);
  const where = chosen === otherTime ? 'other' : 'time';
  if (at === undefined) return { errors: { [where]: 'Say when the meeting is.' } };
  if (at <= now) return { errors: { [where]: 'That time is over. Choose one that is still to come.' } };
  return { work: { kind: 'schedule-meeting', incident: about(origin), at, slackUserIds: people(values, 'invited') } };
};

/** What comes back is the value of a choice that the app offered, or anything at all. */
function isoTime(value: string): string | undefined {
  const time = new Date(value);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}

export const readMeetingHeld: FormReader = (values, origin) => {
  if (!choices(values, 'reviewed').includes('reviewed'))
    return { errors: { reviewed: 'It is recorded once timeline and impact were reviewed.' } };
  return { work: { kind: 'meeting-held', incident: about(origin), slackUserIds: people(values, 'attended') } };
};

export const readContribute: FormReader = (values, origin) => ({
  work: { kind: 'contribute', incident: about(origin), slackUserIds: people(values, 'people') },
});

export const readCloseAnyway: FormReader = (values, origin) => {
  const reason = text(values, 'reason');
  if (reason === '') return { errors: { reason: 'Say why it is closed all the same.' } };
  return { work: { kind: 'close-anyway', incident: about(origin), reason } };
};
