import { type FormEvent, useState } from 'react';
import { usePolled } from '../site/polled.ts';
import { useSite } from '../site/site-context.tsx';
import type { Issue } from './issue.ts';
import { priorities } from './priorities.ts';
import { SubTaskRow } from './sub-task-row.tsx';
import type { Change } from './use-change.ts';

/** The follow-ups of an incident: they are made, ranked, handed out and finished here. */
export function SubTasks({ issue, change }: { readonly issue: Issue; readonly change: Change }): JSX.Element {
  const { rest, person } = useSite();
  const keys = ((issue.fields.subtasks ?? []) as readonly Issue[]).map(({ key }) => key);
  const load = () =>
    Promise.all(
      keys.map((key) =>
        rest.get<Issue>(
          `/rest/api/3/issue/${key}?fields=summary,status,priority,assignee,issuetype&expand=transitions`,
        ),
      ),
    );
  const { value = [] } = usePolled(`${person.role} ${keys.join(' ')}`, load, 2000);
  return (
    <section aria-label="Sub-tasks">
      <h3>Sub-tasks</h3>
      {value.length > 0 && (
        <ul className="sub-tasks">
          {value.map((task) => (
            <SubTaskRow key={task.key} task={task} change={change} />
          ))}
        </ul>
      )}
      <NewSubTask issue={issue} change={change} />
    </section>
  );
}

function NewSubTask({ issue, change }: { readonly issue: Issue; readonly change: Change }): JSX.Element {
  const { rest, session } = useSite();
  const [summary, setSummary] = useState('');
  const [priority, setPriority] = useState<string>('High');
  const create = async (event: FormEvent) => {
    event.preventDefault();
    const fields = {
      project: { key: session.jira.projectKey },
      parent: { key: issue.key },
      issuetype: { id: session.jira.issueTypes.followUp },
      summary,
      priority: { name: priority },
    };
    if (await change.run(() => rest.send('POST', '/rest/api/3/issue', { fields }))) setSummary('');
  };
  return (
    <form className="inline-form new-sub-task" onSubmit={create}>
      <input
        aria-label="New sub-task"
        placeholder="What needs to be done?"
        value={summary}
        onChange={(event) => setSummary(event.target.value)}
      />
      <select
        aria-label="Priority of the new sub-task"
        value={priority}
        onChange={(event) => setPriority(event.target.value)}
      >
        {priorities.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <button type="submit" className="button" disabled={change.busy || summary.trim() === ''}>
        Add
      </button>
    </form>
  );
}
