import type { WeekdayView } from '../../src/contract/policy-view';

const weekdays: readonly { readonly day: WeekdayView; readonly name: string }[] = [
  { day: 'Mon', name: 'Monday' },
  { day: 'Tue', name: 'Tuesday' },
  { day: 'Wed', name: 'Wednesday' },
  { day: 'Thu', name: 'Thursday' },
  { day: 'Fri', name: 'Friday' },
  { day: 'Sat', name: 'Saturday' },
  { day: 'Sun', name: 'Sunday' },
];

interface WeekdayFieldsProps {
  readonly days: readonly WeekdayView[];
  readonly onChange: (days: readonly WeekdayView[]) => void;
}

/** A box to tick for each day of the week. */
export function WeekdayFields({ days, onChange }: WeekdayFieldsProps) {
  const withDay = (day: WeekdayView, ticked: boolean) =>
    weekdays.map((each) => each.day).filter((each) => (each === day ? ticked : days.includes(each)));
  return weekdays.map(({ day, name }) => (
    <label key={day} className="option">
      <input
        type="checkbox"
        checked={days.includes(day)}
        onChange={(event) => onChange(withDay(day, event.target.checked))}
      />
      <span className="option-label">{name}</span>
    </label>
  ));
}
