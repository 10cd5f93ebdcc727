import { type FormEvent, useState } from 'react';
import { Dialog } from '../controls/dialog.tsx';
import { usePlaces } from '../site/places.tsx';
import { nudge } from '../site/polled.ts';
import { useSite } from '../site/site-context.tsx';
import { FormEnd } from './form-end.tsx';

export function CreateIssue({ close }: { readonly close: () => void }): JSX.Element {
  const { session, rest } = useSite();
  const { open } = usePlaces();
  const [summary, setSummary] = useState('');
  const [problem, setProblem] = useState('');
  const create = async (event: FormEvent) => {
    event.preventDefault();
    const fields = {
      project: { key: session.jira.projectKey },
      issuetype: { id: session.jira.issueTypes.incident },
      summary,
    };
    try {
      const { key } = await rest.send('POST', '/rest/api/3/issue', { fields });
      nudge();
      close();
      open('jira', key);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <Dialog title="Create incident" close={close} size="small">
      <form onSubmit={create} className="stacked-form">
        <label>
          Summary
          <input type="text" required value={summary} onChange={(event) => setSummary(event.target.value)} />
        </label>
        <FormEnd problem={problem} submit="Create" close={close} />
      </form>
    </Dialog>
  );
}
