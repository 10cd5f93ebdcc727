import { TextField } from '../sev/text-field';
import { askNumbers } from './draft';
import { labels } from './setting-words';
import type { Drafting } from './use-draft';

const digests = ['personalDigest', 'weeklyDigest'] as const;

/** When people are asked after what they owe. */
export const RemindersSection = ({ drafting: { draft, change, faultAt } }: { readonly drafting: Drafting }) => (
  <section className="card" aria-label="Reminders">
    <h2>Reminders</h2>
    <p className="hint">
      These count from when it was assigned, acknowledged or due; the app looks every five minutes. Drills, and what is
      closed or declined, remind nobody.
    </p>
    {askNumbers.map((name) => (
      <TextField
        key={name}
        label={labels[name] ?? ''}
        value={draft[name]}
        onChange={(value) => change(name, value)}
        error={faultAt(name)}
        maxLength={5}
      />
    ))}
    {digests.map((name) => (
      <label key={name} className="option">
        <input type="checkbox" checked={draft[name]} onChange={(event) => change(name, event.target.checked)} />
        <span className="option-label">{labels[name]}</span>
      </label>
    ))}
  </section>
);
