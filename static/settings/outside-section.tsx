import { TextField } from '../sev/text-field';
import { labels } from './setting-words';
import type { Drafting } from './use-draft';

const fields = [
  { name: 'outsideLabels', hint: 'Of Jira, with commas between them. One of them on an incident is enough.' },
  { name: 'outsideComponents', hint: 'Their names in Jira, with commas between them.' },
  {
    name: 'outsideRequestTypes',
    hint: 'Where the project is a service project: their names, with commas between them.',
  },
  {
    name: 'securityWords',
    hint: 'With commas between them. A report from outside that has one in its subject or text calls the on-call at once.',
  },
  { name: 'answerWithinHours', hint: 'Counted in the working hours above, in the time zone of the rotation.' },
] as const;

/** How reports from outside are known, and answered promptly. */
export const OutsideSection = ({ drafting: { draft, change, faultAt } }: { readonly drafting: Drafting }) => (
  <section className="card" aria-label="Reports from outside">
    <h2>Reports from outside</h2>
    {fields.map(({ name, hint }) => (
      <TextField
        key={name}
        label={labels[name] ?? ''}
        value={draft[name]}
        onChange={(value) => change(name, value)}
        hint={hint}
        error={faultAt(name)}
      />
    ))}
  </section>
);
