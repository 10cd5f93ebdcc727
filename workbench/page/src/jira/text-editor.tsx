import { type FormEvent, useState } from 'react';
import { Icon } from '../controls/icon.tsx';
import { Moment } from '../site/moment.tsx';
import type { CustomFieldModule } from '../site/session.ts';
import { useSite } from '../site/site-context.tsx';
import { secondsOf, wallTime } from '../site/wall-time.ts';
import { type DetailProps, Nothing, Row } from './detail-row.tsx';

interface TextEditorProps extends DetailProps {
  readonly module: CustomFieldModule;
  readonly fieldId: string;
}

/** A text, a list of texts or a time, edited in place; what Jira makes of it is Jira's affair. */
export function TextEditor({ issue, path, change, module, fieldId }: TextEditorProps): JSX.Element {
  const { rest, timeZone } = useSite();
  const value: unknown = issue.fields[fieldId];
  const [editing, setEditing] = useState(false);
  const [written, setWritten] = useState(asWritten(module, value, timeZone));
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const fields = { [fieldId]: asValue(module, written, timeZone) };
    if (await change.run(() => rest.send('PUT', path, { fields }))) setEditing(false);
  };
  if (!editing)
    return (
      <Row label={module.name}>
        <Shown module={module} value={value} />{' '}
        <button
          type="button"
          className="button subtle icon"
          aria-label={`Edit ${module.name}`}
          onClick={() => setEditing(true)}
        >
          <Icon name="pencil" />
        </button>
      </Row>
    );
  return (
    <Row label={module.name}>
      <form className="inline-form" onSubmit={save}>
        <input
          aria-label={module.name}
          type={module.type === 'datetime' ? 'datetime-local' : 'text'}
          value={written}
          onChange={(event) => setWritten(event.target.value)}
        />
        <button type="submit" className="button primary" disabled={change.busy}>
          Save
        </button>
        <button type="button" className="button subtle" onClick={() => setEditing(false)}>
          Cancel
        </button>
      </form>
    </Row>
  );
}

function Shown({ module, value }: { readonly module: CustomFieldModule; readonly value: unknown }): JSX.Element {
  if (value === null || value === undefined) return <Nothing />;
  if (module.type === 'datetime') return <Moment at={String(value)} />;
  return <>{Array.isArray(value) ? value.join(', ') : String(value)}</>;
}

function asWritten(module: CustomFieldModule, value: unknown, timeZone: string): string {
  if (value === null || value === undefined) return '';
  if (module.type === 'datetime') return wallTime(Date.parse(String(value)) / 1000, timeZone);
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** Jira takes a time as `2026-01-31T14:05:00.000Z`. */
function asValue(module: CustomFieldModule, written: string, timeZone: string): unknown {
  if (written.trim() === '') return null;
  if (module.type === 'datetime') return new Date(secondsOf(written, timeZone) * 1000).toISOString();
  return module.collection === 'list' ? written.split(',').map((one) => one.trim()) : written.trim();
}
