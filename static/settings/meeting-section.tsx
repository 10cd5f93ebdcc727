import { useId } from 'react';
import type { WeekdayView } from '../../src/contract/settings-screen';
import { TextField } from '../sev/text-field';
import { labels } from './setting-words';
import type { Drafting } from './use-draft';

const weekdays: readonly { readonly day: WeekdayView; readonly name: string }[] = [
  { day: 'Mon', name: 'Monday' },
  { day: 'Tue', name: 'Tuesday' },
  { day: 'Wed', name: 'Wednesday' },
  { day: 'Thu', name: 'Thursday' },
  { day: 'Fri', name: 'Friday' },
  { day: 'Sat', name: 'Saturday' },
  { day: 'Sun', name: 'Sunday' },
];

/** When people work where they are, which the times that the app proposes keep to. */
export function MeetingSection({ drafting }: { readonly drafting: Drafting }) {
  const { draft, change, faultAt } = drafting;
  const title = useId();
  const field = (name: 'workingFrom' | 'workingTo' | 'meetingMinutes', hint?: string) => (
    <TextField
      label={labels[name] ?? ''}
      value={draft[name]}
      onChange={(value) => change(name, value)}
      error={faultAt(name)}
      maxLength={64}
      {...(hint ? { hint } : {})}
    />
  );
  const withDay = (day: WeekdayView, works: boolean) =>
    weekdays.map((each) => each.day).filter((each) => (each === day ? works : draft.workingDays.includes(each)));
  return (
    <section className="card" aria-labelledby={title}>
      <h2 id={title}>Post mortem meeting</h2>
      <fieldset className="field">
        <legend>{labels.workingDays}</legend>
        {weekdays.map(({ day, name }) => (
          <label key={day} className="option">
            <input
              type="checkbox"
              checked={draft.workingDays.includes(day)}
              onChange={(event) => change('workingDays', withDay(day, event.target.checked))}
            />
            <span className="option-label">{name}</span>
          </label>
        ))}
        {faultAt('workingDays') && <p className="field-error">{faultAt('workingDays')}</p>}
      </fieldset>
      {field('workingFrom', 'By the clock where each person is, such as 09:00.')}
      {field('workingTo')}
      {field('meetingMinutes')}
    </section>
  );
}
