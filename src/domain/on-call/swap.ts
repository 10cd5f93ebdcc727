/** Two people exchange a shift each. */
import type { Shift } from './shifts';

export interface Swap {
  readonly id: string;
  /** Slack user id of whoever asked for it. */
  readonly asker: string;
  /** Slack user id of whoever is asked. */
  readonly other: string;
  /** The asker's shift. */
  readonly give: ShiftSpan;
  /** The other's. */
  readonly take: ShiftSpan;
  readonly answer?: 'accepted' | 'declined' | undefined;
}

/** ISO 8601 UTC */
export interface ShiftSpan {
  readonly from: string;
  readonly to: string;
}

/** One shift is theirs from end to end. @param shifts of that span */
export const isShiftOf = (shifts: readonly Shift[], slackUserId: string): boolean =>
  shifts.length > 0 && shifts.every(({ onCall }) => onCall?.person === slackUserId);

/** What has begun can't be exchanged any more. @param now ISO 8601 UTC */
export const hasBegun = ({ give, take }: Pick<Swap, 'give' | 'take'>, now: string): boolean =>
  give.from <= now || take.from <= now;
