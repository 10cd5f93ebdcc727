import { MenuButton } from '../controls/menu-button.tsx';
import { usePlaces } from '../site/places.tsx';
import { useSite } from '../site/site-context.tsx';
import type { Issue } from './issue.ts';
import { priorities } from './priorities.ts';
import type { Change } from './use-change.ts';

export function SubTaskRow({ task, change }: { readonly task: Issue; readonly change: Change }): JSX.Element {
  const { rest, session } = useSite();
  const { open } = usePlaces();
  const { summary, status, priority, assignee } = task.fields;
  const path = `/rest/api/3/issue/${task.key}`;
  const set = (fields: object) => void change.run(() => rest.send('PUT', path, { fields }));
  const take = (id: string) => void change.run(() => rest.send('POST', `${path}/transitions`, { transition: { id } }));
  const people = session.people.filter(({ accountId }) => accountId);
  return (
    <li className="sub-task" aria-label={task.key}>
      <button type="button" className="button link" onClick={() => open('jira', task.key)}>
        {task.key}
      </button>
      <span className={`sub-task-summary${status.statusCategory.key === 'done' ? ' done' : ''}`}>{summary}</span>
      <select
        aria-label={`Priority of ${task.key}`}
        className="bare-select"
        value={priority?.name ?? ''}
        onChange={(event) => set({ priority: { name: event.target.value } })}
      >
        {priorities.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <select
        aria-label={`Assignee of ${task.key}`}
        className="bare-select"
        value={assignee?.accountId ?? ''}
        onChange={(event) => set({ assignee: event.target.value ? { accountId: event.target.value } : null })}
      >
        <option value="">Unassigned</option>
        {people.map(({ accountId, name }) => (
          <option key={accountId} value={accountId}>
            {name}
          </option>
        ))}
      </select>
      <MenuButton
        className={`button status-button small lozenge-${status.statusCategory.key}`}
        label={<span>{status.name}</span>}
        items={(task.transitions ?? []).map(({ id, name, to }) => ({
          label: name === to.name ? name : `${name} → ${to.name}`,
          choose: () => take(id),
        }))}
        emptyText="No transition is open to you"
      />
    </li>
  );
}
