import { type FormEvent, useState } from 'react';
import { Icon } from '../controls/icon.tsx';
import { useSite } from '../site/site-context.tsx';
import type { Issue } from './issue.ts';
import type { Change } from './use-change.ts';

interface SummaryProps {
  readonly issue: Issue;
  readonly path: string;
  readonly change: Change;
}

export function Summary({ issue, path, change }: SummaryProps): JSX.Element {
  const { rest } = useSite();
  const [editing, setEditing] = useState(false);
  const [written, setWritten] = useState(issue.fields.summary);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (await change.run(() => rest.send('PUT', path, { fields: { summary: written } }))) setEditing(false);
  };
  if (!editing)
    return (
      <h2 className="issue-title">
        {issue.fields.summary}{' '}
        <button type="button" className="button subtle icon" aria-label="Edit summary" onClick={() => setEditing(true)}>
          <Icon name="pencil" />
        </button>
      </h2>
    );
  return (
    <form className="inline-form" onSubmit={save}>
      <input aria-label="Summary" value={written} onChange={(event) => setWritten(event.target.value)} />
      <button type="submit" className="button primary" disabled={change.busy}>
        Save
      </button>
      <button type="button" className="button subtle" onClick={() => setEditing(false)}>
        Cancel
      </button>
    </form>
  );
}
