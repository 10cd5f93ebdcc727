import { useSite } from '../site/site-context.tsx';
import { type DetailProps, Row } from './detail-row.tsx';
import type { Account } from './issue.ts';

/** A field that holds a person, chosen from all with an account; Jira says who may not be chosen. */
export function PersonField({
  issue,
  path,
  change,
  label,
  fieldId,
}: DetailProps & { readonly label: string; readonly fieldId: string }): JSX.Element {
  const { session, rest } = useSite();
  const value = issue.fields[fieldId] as Account | null | undefined;
  const people = session.people.filter(({ accountId }) => accountId);
  const set = (accountId: string) =>
    change.run(() => rest.send('PUT', path, { fields: { [fieldId]: accountId === '' ? null : { accountId } } }));
  return (
    <Row label={label}>
      <select
        aria-label={label}
        className="bare-select"
        disabled={change.busy}
        value={value?.accountId ?? ''}
        onChange={(event) => void set(event.target.value)}
      >
        <option value="">{fieldId === 'assignee' ? 'Unassigned' : 'None'}</option>
        {people.map(({ accountId, name }) => (
          <option key={accountId} value={accountId}>
            {name}
          </option>
        ))}
        {value && !people.some(({ accountId }) => accountId === value.accountId) && (
          <option value={value.accountId}>{value.displayName}</option>
        )}
      </select>
    </Row>
  );
}
