import type { Field } from './field.ts';
import { FieldProblem } from './value-kinds.ts';

/**
 * A value as the app gives it for its own field. Dates with time are ISO 8601, and their milliseconds are ignored.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-custom-field-values--apps-/
 */
export function readAppValue(field: Field, value: unknown): unknown {
  const { kind, forge } = field;
  if (!kind || !forge) throw new FieldProblem('The field does not belong to the app.');
  if (forge.type === 'datetime' && value !== null) return readDateTime(value);
  return kind.read(value, { projectId: '', actor: { kind: 'app', timeZone: 'UTC' } });
}

function readDateTime(value: unknown): string {
  const isIso =
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?([+-]\d\d:?\d\d|Z)$/.test(value);
  if (!isIso || Number.isNaN(Date.parse(value)))
    throw new FieldProblem(`The value ${JSON.stringify(value)} is not an ISO date with time.`);
  return `${new Date(value).toISOString().slice(0, 19)}.000Z`;
}
