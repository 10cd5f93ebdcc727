import type { Actor } from '../actor.ts';
import type { JiraSite } from '../jira-site.ts';
import { refuse } from '../refusal.ts';
import type { JqlOperand, JqlOperator } from './jql-query.ts';
import type { IndexedIssue } from './search-index.ts';

export type Comparable = string | number;

export interface JqlContext {
  readonly jira: JiraSite;
  readonly actor: Actor;
}

/** What JQL can do with one field. */
export interface JqlField {
  readonly operators: readonly JqlOperator[];
  /** What the issue holds, in the same coin as the operands; nothing for an empty field. */
  values(document: IndexedIssue): readonly Comparable[];
  /** @throws Refusal 400 for an operand that the field does not take */
  operand(operand: JqlOperand, name: string, context: JqlContext): Comparable;
}

export const equality: readonly JqlOperator[] = ['=', '!=', 'in', 'not in', 'is', 'is not'];
export const ordered: readonly JqlOperator[] = [...equality, '<', '<=', '>', '>='];
export const textual: readonly JqlOperator[] = ['~', '!~', 'is', 'is not'];

export function noSuchField(name: string) {
  return refuse(400, `Field '${name}' does not exist or you do not have permission to view it.`);
}

export function noSuchValue(value: string, name: string) {
  return refuse(400, `The value '${value}' does not exist for the field '${name}'.`);
}

/** The text of a plain operand. @throws Refusal 400 for a function */
export function plain(operand: JqlOperand, name: string): string {
  if (operand.kind === 'value') return operand.text;
  const told = operand.kind === 'function' ? `${operand.name}()` : 'EMPTY';
  throw refuse(400, `Unable to find JQL function '${told}' for the field '${name}'.`);
}
