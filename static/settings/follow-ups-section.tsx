import { TextField } from '../sev/text-field';
import { labels } from './setting-words';
import type { Drafting } from './use-draft';

type Name = 'highFollowUpPriority' | 'lowFollowUpPriorities' | 'followUpLinkType' | 'remindAtHour';

const fields: readonly { readonly name: Name; readonly hint: string }[] = [
  { name: 'highFollowUpPriority', hint: 'Its name in Jira. Follow-ups that the app makes get it.' },
  {
    name: 'lowFollowUpPriorities',
    hint: 'Their names in Jira, with commas between them; the app gives the first. All others mean high.',
  },
  {
    name: 'followUpLinkType',
    hint: 'Name of a type of issue links, such as Blocks: an issue of any project that blocks a SEV is a follow-up of it. Empty: only sub-tasks are.',
  },
  {
    name: 'remindAtHour',
    hint: 'Of a working day, where the person is. Owner and assignee hear of follow-ups that are due and overdue.',
  },
];

/** What in Jira is a follow-up, and when people hear of it. */
export const FollowUpsSection = ({ drafting: { draft, change, faultAt } }: { readonly drafting: Drafting }) => (
  <section className="card" aria-label="Follow-ups">
    <h2>Follow-ups</h2>
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
