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

/** `2026-01-31T14:05` as a clock in that zone shows it. */
function wallTime(seconds: number, timeZone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return format.format(new Date(seconds * 1000)).replace(' ', 'T');
}

function secondsOf(wall: string, timeZone: string): number {
  const asUtc = Date.parse(`${wall}:00Z`) / 1000;
  const shown = Date.parse(`${wallTime(asUtc, timeZone)}:00Z`) / 1000;
  return asUtc - (shown - asUtc);
}
