import { MenuButton } from '../controls/menu-button.tsx';
import { useSite } from '../site/site-context.tsx';
import type { Issue } from './issue.ts';
import type { Change } from './use-change.ts';

interface StatusMenuProps {
  readonly issue: Issue;
  readonly path: string;
  readonly change: Change;
}

/** The status, and the transitions of the workflow that this person may take from it. */
export function StatusMenu({ issue, path, change }: StatusMenuProps): JSX.Element {
  const { rest } = useSite();
  const take = (id: string) => change.run(() => rest.send('POST', `${path}/transitions`, { transition: { id } }));
  const { status } = issue.fields;
  const items = (issue.transitions ?? []).map(({ id, name, to }) => ({
    label: name,
    description: `→ ${to.name}`,
    choose: () => void take(id),
  }));
  return (
    <div className="status-menu">
      <MenuButton
        className={`button status-button lozenge-${status.statusCategory.key}`}
        label={<span>{change.busy ? 'Working…' : status.name}</span>}
        disabled={change.busy}
        items={items}
        emptyText="No transition is open to you"
        align="start"
      />
    </div>
  );
}
