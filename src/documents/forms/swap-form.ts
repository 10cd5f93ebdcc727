import type { ModalView } from '@slack/types';
import type { FormOrigin } from '../../domain/form';
import type { ShiftSpan } from '../../domain/on-call/swap';
import { cut } from '../../domain/title';
import { selectField } from './fields';
import { form } from './form';

export interface OfferedShift extends ShiftSpan {
  readonly slackUserId: string;
  readonly name: string;
  /** As the wall shows it where the rotation is, such as `2026-11-30 09:00`. */
  readonly starts: string;
  readonly ends: string;
}

const mostOptions = 100;
const longestOption = 75;

const options = (shifts: readonly OfferedShift[], named: boolean) =>
  shifts.slice(0, mostOptions).map(({ slackUserId, name, from, to, starts, ends }) => ({
    value: `${slackUserId} ${from} ${to}`,
    label: cut(`${starts} to ${ends}${named ? ` ${name}` : ''}`, longestOption),
  }));

/** @param zone in which the times stand */
export const swapForm = (
  origin: FormOrigin,
  { mine, theirs, zone }: { mine: readonly OfferedShift[]; theirs: readonly OfferedShift[]; zone: string },
): ModalView =>
  form({
    name: 'swap',
    title: 'Swap shifts',
    submit: 'Ask',
    origin,
    blocks: [
      selectField('give', 'Your shift', options(mine, false), `Times in ${zone}.`),
      selectField(
        'take',
        'For theirs',
        options(theirs, true),
        'They are asked, and nothing changes until they accept.',
      ),
    ],
  });
