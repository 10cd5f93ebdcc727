import type { HoursView } from '../../src/contract/policy-view';
import { Button } from '../sev/button';
import { TextField } from '../sev/text-field';
import { clockMinutes, clockText } from './clock-minutes';
import { WeekdayFields } from './weekday-fields';

interface HoursFieldsProps {
  /** Absent: always. */
  readonly hours: readonly HoursView[] | undefined;
  readonly error: string | undefined;
  readonly onChange: (hours: readonly HoursView[] | undefined) => void;
}

const workday: HoursView = { days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], from: 9 * 60, to: 17 * 60 };

/** When a layer covers at all. */
export function HoursFields({ hours = [], error, onChange }: HoursFieldsProps) {
  const set = (place: number, part: Partial<HoursView>) =>
    onChange(hours.map((each, other) => (other === place ? { ...each, ...part } : each)));
  const remove = (place: number) => {
    const left = hours.filter((_, other) => other !== place);
    onChange(left.length === 0 ? undefined : left);
  };
  return (
    <div className="field">
      {hours.length === 0 && <p className="subtle">Covers at all hours.</p>}
      {hours.map((span, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a span of hours is known by its place alone
        <fieldset key={place} className="field">
          <legend>{`Hours ${place + 1}`}</legend>
          <WeekdayFields days={span.days} onChange={(days) => set(place, { days })} />
          <TextField
            label="From"
            type="time"
            value={clockText(span.from)}
            onChange={(text) => set(place, { from: clockMinutes(text) })}
          />
          <TextField
            label="To"
            type="time"
            hint="No later than it begins: on the next day."
            value={clockText(span.to)}
            onChange={(text) => set(place, { to: clockMinutes(text) })}
          />
          <Button onClick={() => remove(place)}>{`Remove hours ${place + 1}`}</Button>
        </fieldset>
      ))}
      <Button onClick={() => onChange([...hours, workday])}>
        {hours.length === 0 ? 'Cover at some hours only' : 'Add hours'}
      </Button>
      {error && <p className="field-error">{error}</p>}
    </div>
  );
}
