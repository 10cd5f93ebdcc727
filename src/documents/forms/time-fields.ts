/** Fields for times. https://docs.slack.dev/reference/block-kit/block-elements */
import type { KnownBlock } from '@slack/types';
import { counted } from '../../domain/phrase';
import { fieldAction, plain } from './form';

/** A moment to the minute, in the person's own zone. @param initial ISO 8601 UTC */
export function momentField(
  id: string,
  label: string,
  about: { initial?: string; optional?: boolean; hint?: string },
): KnownBlock {
  const seconds = about.initial && Math.floor(Date.parse(about.initial) / 60_000) * 60;
  return {
    type: 'input',
    block_id: id,
    label: plain(label),
    optional: about.optional ?? false,
    element: {
      type: 'datetimepicker',
      action_id: fieldAction,
      ...(seconds ? { initial_date_time: seconds } : {}),
    },
    ...(about.hint ? { hint: plain(about.hint) } : {}),
  };
}

/** A day, such as a due date. */
export const dayField = (id: string, label: string, hint: string): KnownBlock => ({
  type: 'input',
  block_id: id,
  label: plain(label),
  optional: true,
  element: { type: 'datepicker', action_id: fieldAction },
  hint: plain(hint),
});

const usualMinutes = [15, 30, 60, 120, 240, 480, 1440, 2880];

/** How long until something, with what the policy has chosen. */
export function delayField(id: string, label: string, chosenMinutes: number, hint: string): KnownBlock {
  const minutes = [...new Set([...usualMinutes, chosenMinutes])].sort((one, other) => one - other);
  const option = (value: number) => ({ text: plain(`In ${duration(value)}`), value: String(value) });
  return {
    type: 'input',
    block_id: id,
    label: plain(label),
    element: {
      type: 'static_select',
      action_id: fieldAction,
      options: minutes.map(option),
      initial_option: option(chosenMinutes),
    },
    hint: plain(hint),
  };
}

function duration(minutes: number): string {
  if (minutes % 1440 === 0) return counted(minutes / 1440, 'day');
  return minutes % 60 === 0 ? counted(minutes / 60, 'hour') : counted(minutes, 'minute');
}
