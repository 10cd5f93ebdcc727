/** The Jira expressions that the manifest gives a field: its validation and its formatter. */
import { evaluateExpression } from '../expression/evaluate-expression.ts';
import { ExpressionNotModelled } from '../expression/expression-tokens.ts';
import { notModelled } from '../refusal.ts';
import type { Field } from './field.ts';
import { FieldProblem } from './value-kinds.ts';

/**
 * Holds a value against the field's validation, which Jira runs on edits and creations but not when the app sets the
 * value itself. https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-custom-field/#validation
 */
export function holdToValidation(field: Field, stored: unknown): void {
  const rule = field.forge?.validation;
  if (!rule) return;
  const verdict = evaluate(rule.expression, stored);
  if (verdict === true) return;
  throw new FieldProblem(typeof verdict === 'string' ? verdict : rule.errorMessage);
}

/** What a person reads in place of the raw value; undefined for a field without a formatter. */
export function formatted(field: Field, stored: unknown): string | undefined {
  const expression = field.forge?.formatter;
  return expression === undefined ? undefined : String(evaluate(expression, stored));
}

function evaluate(expression: string, stored: unknown): unknown {
  try {
    return evaluateExpression(expression, { value: stored ?? null });
  } catch (error) {
    if (error instanceof ExpressionNotModelled) throw notModelled(error.message);
    throw error;
  }
}
