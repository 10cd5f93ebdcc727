import type { CustomFieldModule } from '../site/session.ts';
import { useSite } from '../site/site-context.tsx';
import { type DetailProps, Row } from './detail-row.tsx';
import { formatted } from './severity.ts';

/** The number 1, 2 or 3, edited in place and shown by the manifest's formatter. */
export function SeverityEditor({
  issue,
  path,
  change,
  module,
  fieldId,
}: DetailProps & { readonly module: CustomFieldModule; readonly fieldId: string }): JSX.Element {
  const { rest } = useSite();
  const value = issue.fields[fieldId] as number | null | undefined;
  const shown = (one: number | null) => formatted(module.view?.formatter?.expression, one) || 'None';
  const set = (chosen: string) =>
    change.run(() => rest.send('PUT', path, { fields: { [fieldId]: chosen === '' ? null : Number(chosen) } }));
  return (
    <Row label={module.name}>
      <select
        aria-label={module.name}
        className={`bare-select severity-${value ?? 'none'}`}
        disabled={change.busy}
        value={value ?? ''}
        onChange={(event) => void set(event.target.value)}
      >
        <option value="">None</option>
        {[1, 2, 3].map((one) => (
          <option key={one} value={one}>
            {shown(one)}
          </option>
        ))}
        {typeof value === 'number' && ![1, 2, 3].includes(value) && <option value={value}>{shown(value)}</option>}
      </select>
    </Row>
  );
}
