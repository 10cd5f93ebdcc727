import { Link } from '../controls/link.tsx';
import { Moment } from '../site/moment.tsx';
import type { CustomFieldModule } from '../site/session.ts';
import { useSite } from '../site/site-context.tsx';
import { ComponentsField } from './components-field.tsx';
import { type DetailProps, Nothing, Row } from './detail-row.tsx';
import { PersonField } from './person-field.tsx';
import { PriorityField } from './priority-field.tsx';
import { formatted } from './severity.ts';
import { SeverityEditor } from './severity-editor.tsx';
import { TextEditor } from './text-editor.tsx';

/** The column of fields. The app's own are shown as its manifest says, also those that Jira puts on no screen. */
export function IssueDetails(props: DetailProps): JSX.Element {
  const { modules } = useSite();
  const { fields } = props.issue;
  const own = fields.issuetype.subtask ? [] : modules.customFields;
  return (
    <dl className="details">
      <PersonField {...props} label="Assignee" fieldId="assignee" />
      <Row label="Reporter">{fields.reporter?.displayName ?? <Nothing />}</Row>
      <PriorityField {...props} />
      {!fields.issuetype.subtask && <ComponentsField {...props} />}
      {own.map((module) => (
        <OwnField key={module.key} module={module} {...props} />
      ))}
      <Row label="Created">
        <Moment at={fields.created} />
      </Row>
      <Row label="Updated">
        <Moment at={fields.updated} />
      </Row>
    </dl>
  );
}

function OwnField({ module, ...props }: DetailProps & { readonly module: CustomFieldModule }): JSX.Element {
  const { session } = useSite();
  const id = session.jira.fields[module.key] ?? '';
  const value = props.issue.fields[id];
  if (module.key === 'sev-severity') return <SeverityEditor {...props} module={module} fieldId={id} />;
  if (module.type === 'user' && !module.readOnly) return <PersonField {...props} label={module.name} fieldId={id} />;
  if (isWritten(module)) return <TextEditor key={String(value)} {...props} module={module} fieldId={id} />;
  return (
    <Row label={module.name}>
      {value === null || value === undefined ? <Nothing /> : <FieldValue module={module} value={value} />}
    </Row>
  );
}

const isWritten = ({ type, readOnly }: CustomFieldModule): boolean =>
  !readOnly && (type === 'string' || type === 'datetime');

function FieldValue({ module, value }: { readonly module: CustomFieldModule; readonly value: unknown }): JSX.Element {
  if (module.type === 'user') return <>{(value as { displayName: string }).displayName}</>;
  if (module.type === 'datetime') return <Moment at={String(value)} />;
  const text = formatted(module.view?.formatter?.expression, value);
  return /^https?:\/\//.test(text) ? (
    <Link href={text}>{decodeURI(text).replace(/^https?:\/\/(localhost:\d+)?/, '')}</Link>
  ) : (
    <>{text}</>
  );
}
