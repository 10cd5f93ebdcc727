import { maySeeIssue } from '../may-see.ts';
import { refuse } from '../refusal.ts';
import type { Comparable, JqlContext, JqlField } from './jql-field.ts';
import { jqlField } from './jql-fields.ts';
import { parseJql } from './jql-parser.ts';
import type { JqlClause, JqlNode, JqlOperator, JqlOrder } from './jql-query.ts';
import type { IndexedIssue } from './search-index.ts';
import { containsWords } from './text-search.ts';

type Test = (document: IndexedIssue) => boolean;

/**
 * The issues that the query finds and the actor may browse, in order; newest first where the query does not say.
 * @param reconcile ids of issues to be seen as they are now, before search has caught up
 * @throws Refusal 400 in Jira's words for a query that is wrong or unbounded
 */
export function runJql(context: JqlContext, jql: string, reconcile: readonly string[]): readonly IndexedIssue[] {
  const { where, orderBy } = parseJql(jql);
  if (!where) {
    throw refuse(400, 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.');
  }
  const test = testOf(context, where, false);
  const compare = comparisonOf(context, orderBy);
  return context.jira.index
    .visible(reconcile)
    .filter((document) => maySeeIssue(context.jira.issues, context.actor, document.issue) && test(document))
    .sort(compare);
}

/** A negation is carried down to the clauses, where it leaves out issues whose field is empty, as Jira does. */
function testOf(context: JqlContext, node: JqlNode, negated: boolean): Test {
  switch (node.kind) {
    case 'not':
      return testOf(context, node.part, !negated);
    case 'and':
    case 'or': {
      const tests = node.parts.map((part) => testOf(context, part, negated));
      const every = (node.kind === 'and') !== negated;
      return every
        ? (document) => tests.every((test) => test(document))
        : (document) => tests.some((test) => test(document));
    }
    case 'clause':
      return clauseTest(context, negated ? { ...node, operator: opposite[node.operator] } : node);
  }
}

const opposite: Readonly<Record<JqlOperator, JqlOperator>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '~': '!~',
  '!~': '~',
  in: 'not in',
  'not in': 'in',
  is: 'is not',
  'is not': 'is',
};

function clauseTest(context: JqlContext, { field: name, operator, operands }: JqlClause): Test {
  const field = jqlField(context.jira, name);
  if (!field.operators.includes(operator)) {
    throw refuse(400, `The operator '${operator}' is not supported by the '${name}' field.`);
  }
  const asksForEmpty = operands.some(({ kind }) => kind === 'empty');
  if ((operator === 'is' || operator === 'is not') && !asksForEmpty) {
    throw refuse(
      400,
      `The operator '${operator}' is not supported by the '${name}' field with a value other than EMPTY.`,
    );
  }
  const wanted = operands
    .filter(({ kind }) => kind !== 'empty')
    .map((operand) => field.operand(operand, name, context));
  const holds = asksForEmpty ? emptiness(operator, wanted) : comparison(operator, wanted);
  return (document) => holds(field.values(document));
}

function emptiness(operator: JqlOperator, wanted: readonly Comparable[]): (values: readonly Comparable[]) => boolean {
  const positive = ['=', 'in', 'is'].includes(operator);
  return (values) => {
    const found = values.length === 0 || values.some((value) => wanted.includes(value));
    return positive ? found : !found;
  };
}

function comparison(operator: JqlOperator, wanted: readonly Comparable[]): (values: readonly Comparable[]) => boolean {
  const [first = ''] = wanted;
  const includes = (values: readonly Comparable[]) => values.some((value) => wanted.includes(value));
  switch (operator) {
    case '=':
    case 'in':
      return includes;
    case '!=':
    case 'not in':
      return (values) => values.length > 0 && !includes(values);
    case '<':
      return (values) => values.some((value) => value < first);
    case '<=':
      return (values) => values.some((value) => value <= first);
    case '>':
      return (values) => values.some((value) => value > first);
    case '>=':
      return (values) => values.some((value) => value >= first);
    case '~':
      return (values) => values.some((value) => containsWords(String(value), String(first)));
    case '!~':
      return (values) => values.length > 0 && !values.some((value) => containsWords(String(value), String(first)));
    case 'is':
      return (values) => values.length === 0;
    case 'is not':
      return (values) => values.length > 0;
  }
}

/** Issues without a value come last, in either direction. */
function comparisonOf(context: JqlContext, orderBy: readonly JqlOrder[]) {
  const orders = orderBy.map(({ field, descending }) => ({ field: jqlField(context.jira, field), descending }));
  return (one: IndexedIssue, other: IndexedIssue): number => {
    for (const { field, descending } of orders) {
      const difference = compareBy(field, one, other, descending ? -1 : 1);
      if (difference !== 0) return difference;
    }
    return Number(other.issue.id) - Number(one.issue.id);
  };
}

function compareBy(field: JqlField, one: IndexedIssue, other: IndexedIssue, direction: 1 | -1): number {
  const [left, right] = [field.values(one)[0], field.values(other)[0]];
  if (left === right) return 0;
  if (left === undefined) return 1;
  if (right === undefined) return -1;
  return left < right ? -direction : direction;
}
