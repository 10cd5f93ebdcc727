import { evaluateExpression } from '../../../jira/expression/evaluate-expression.ts';
import { useSite } from '../site/site-context.tsx';
import type { Fields } from './issue.ts';

export interface SeverityField {
  readonly id: string;
  readonly formatter: string | undefined;
}

export function useSeverity(): SeverityField {
  const { session, modules } = useSite();
  const module = modules.customFields.find(({ key }) => key === 'sev-severity');
  return { id: session.jira.fields['sev-severity'] ?? '', formatter: module?.view?.formatter?.expression };
}

/** The number as the manifest's formatter shows it: `SEV 2 major`. */
export function severityText({ id, formatter }: SeverityField, fields: Fields): string {
  return formatted(formatter, fields[id] ?? null);
}

export function formatted(formatter: string | undefined, value: unknown): string {
  if (formatter === undefined) return value === null || value === undefined ? '' : String(value);
  try {
    return String(evaluateExpression(formatter, { value }) ?? '');
  } catch (error) {
    return `(formatter failed: ${error instanceof Error ? error.message : error})`;
  }
}
