import { useId } from 'react';
import { TextField } from '../sev/text-field';
import { labels } from './setting-words';
import type { Drafting } from './use-draft';
import { WeekdayFields } from './weekday-fields';

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
  return (
    <section className="card" aria-labelledby={title}>
      <h2 id={title}>Post mortem meeting</h2>
      <fieldset className="field">
        <legend>{labels.workingDays}</legend>
        <WeekdayFields days={draft.workingDays} onChange={(days) => change('workingDays', days)} />
        {faultAt('workingDays') && <p className="field-error">{faultAt('workingDays')}</p>}
      </fieldset>
      {field('workingFrom', 'By the clock where each person is, such as 09:00.')}
      {field('workingTo')}
      {field('meetingMinutes')}
    </section>
  );
}
