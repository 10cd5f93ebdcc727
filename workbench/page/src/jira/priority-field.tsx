import { useSite } from '../site/site-context.tsx';
import { type DetailProps, Row } from './detail-row.tsx';
import { priorities } from './priorities.ts';

export function PriorityField({ issue, path, change }: DetailProps): JSX.Element {
  const { rest } = useSite();
  const set = (name: string) => change.run(() => rest.send('PUT', path, { fields: { priority: { name } } }));
  return (
    <Row label="Priority">
      <select
        aria-label="Priority"
        className="bare-select"
        disabled={change.busy}
        value={issue.fields.priority?.name ?? ''}
        onChange={(event) => void set(event.target.value)}
      >
        {!issue.fields.priority && <option value="">None</option>}
        {priorities.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </Row>
  );
}
