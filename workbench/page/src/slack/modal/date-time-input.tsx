import { secondsOf, wallTime } from '../../site/wall-time.ts';
import { useSlack } from '../slack-context.tsx';
import type { InputProps } from './input-block.tsx';

/** A time in the person's own zone; Slack sends it as seconds since 1970. */
export function DateTimeInput({ value, set, id, describedBy, invalid }: InputProps): JSX.Element {
  const { timeZone } = useSlack();
  return (
    <input
      id={id}
      type="datetime-local"
      aria-describedby={describedBy}
      aria-invalid={invalid}
      value={typeof value === 'number' ? wallTime(value, timeZone) : ''}
      onChange={(event) => set(event.target.value === '' ? undefined : secondsOf(event.target.value, timeZone))}
    />
  );
}

/** A day, which Slack sends as it is written: `2026-12-07`. */
export const DateInput = ({ value, set, id, describedBy, invalid }: InputProps): JSX.Element => (
  <input
    id={id}
    type="date"
    aria-describedby={describedBy}
    aria-invalid={invalid}
    value={String(value ?? '')}
    onChange={(event) => set(event.target.value || undefined)}
  />
);
