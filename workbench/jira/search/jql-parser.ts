import { notModelled } from '../refusal.ts';
import type { JqlNode, JqlOperand, JqlOperator, JqlOrder, JqlQuery } from './jql-query.ts';
import { type JqlToken, jqlError, jqlTokens } from './jql-tokens.ts';

const operators: readonly JqlOperator[] = ['=', '!=', '<=', '>=', '<', '>', '~', '!~'];
const valid = "The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'";

interface Reader {
  peek(ahead?: number): JqlToken;
  next(): JqlToken;
  keyword(...words: readonly string[]): boolean;
  sign(...signs: readonly string[]): string | undefined;
}

/** @throws Refusal 400 in Jira's words for what is no JQL; 501 for JQL that the workbench does not model */
export function parseJql(jql: string): JqlQuery {
  const reader = readerOf(jqlTokens(jql));
  const empty = reader.peek().kind === 'end' || isOrderBy(reader);
  const where = empty ? undefined : either(reader);
  const orderBy = order(reader);
  const rest = reader.peek();
  if (rest.kind !== 'end') throw jqlError(`Expecting either 'OR' or 'AND' but got '${rest.text}'`, rest.at);
  return { ...(where ? { where } : {}), orderBy };
}

function readerOf(tokens: readonly JqlToken[]): Reader {
  let position = 0;
  const end: JqlToken = { kind: 'end', at: 0 };
  const peek = (ahead = 0) => tokens[position + ahead] ?? tokens.at(-1) ?? end;
  return {
    peek,
    next: () => {
      const token = peek();
      position += 1;
      return token;
    },
    keyword: (...words) => {
      if (!words.every((word, index) => isKeyword(peek(index), word))) return false;
      position += words.length;
      return true;
    },
    sign: (...signs) => {
      const token = peek();
      if (token.kind !== 'sign' || !signs.includes(token.text)) return undefined;
      position += 1;
      return token.text;
    },
  };
}

function isKeyword(token: JqlToken, word: string): boolean {
  return token.kind === 'word' && !token.quoted && token.text.toLowerCase() === word;
}

function isOrderBy(reader: Reader): boolean {
  return isKeyword(reader.peek(), 'order') && isKeyword(reader.peek(1), 'by');
}

function either(reader: Reader): JqlNode {
  const parts = [both(reader)];
  while (reader.keyword('or') || reader.sign('||')) parts.push(both(reader));
  return parts.length === 1 ? (parts[0] as JqlNode) : { kind: 'or', parts };
}

function both(reader: Reader): JqlNode {
  const parts = [negated(reader)];
  while (reader.keyword('and') || reader.sign('&&')) parts.push(negated(reader));
  return parts.length === 1 ? (parts[0] as JqlNode) : { kind: 'and', parts };
}

function negated(reader: Reader): JqlNode {
  if (reader.keyword('not') || reader.sign('!')) return { kind: 'not', part: negated(reader) };
  if (!reader.sign('(')) return clause(reader);
  const inside = either(reader);
  const closing = reader.peek();
  if (!reader.sign(')')) throw jqlError("Expecting ')'", closing.at);
  return inside;
}

function clause(reader: Reader): JqlNode {
  const field = reader.next();
  if (field.kind !== 'word') {
    throw jqlError(
      `Expecting a field name but got '${field.kind === 'sign' ? field.text : 'the end of the query'}'`,
      field.at,
    );
  }
  const operator = operatorOf(reader);
  return { kind: 'clause', field: field.text, operator, operands: operandsOf(reader, operator) };
}

function operatorOf(reader: Reader): JqlOperator {
  if (reader.keyword('not', 'in')) return 'not in';
  if (reader.keyword('is', 'not')) return 'is not';
  if (reader.keyword('in')) return 'in';
  if (reader.keyword('is')) return 'is';
  const token = reader.peek();
  if (isKeyword(token, 'was') || isKeyword(token, 'changed'))
    throw notModelled(`the JQL operator ${JSON.stringify(token)}`);
  const sign = reader.sign(...operators);
  if (sign) return sign as JqlOperator;
  if (token.kind === 'end') throw jqlError(`Expecting operator before the end of the query. ${valid}`, token.at);
  throw jqlError(`Expecting operator but got '${token.text}'. ${valid}`, token.at);
}

function operandsOf(reader: Reader, operator: JqlOperator): readonly JqlOperand[] {
  const isList = operator === 'in' || operator === 'not in';
  if (!isList) return [operandOf(reader)];
  const opening = reader.peek();
  if (!reader.sign('(')) throw jqlError("Expecting '(' for a list of values", opening.at);
  const operands = [operandOf(reader)];
  while (reader.sign(',')) operands.push(operandOf(reader));
  const closing = reader.peek();
  if (!reader.sign(')')) throw jqlError("Expecting ')' or ','", closing.at);
  return operands;
}

function operandOf(reader: Reader): JqlOperand {
  const token = reader.next();
  if (token.kind !== 'word') throw jqlError('Expecting either a value, list or function', token.at);
  const { text, quoted } = token;
  if (!quoted && /^(empty|null)$/i.test(text)) return { kind: 'empty' };
  if (quoted || !reader.sign('(')) return { kind: 'value', text, quoted };
  const args: string[] = [];
  while (!reader.sign(')')) {
    const argument = reader.next();
    if (argument.kind !== 'word') throw jqlError("Expecting ')' after the function's arguments", argument.at);
    args.push(argument.text);
    reader.sign(',');
  }
  return { kind: 'function', name: text, args };
}

function order(reader: Reader): readonly JqlOrder[] {
  if (!reader.keyword('order', 'by')) return [];
  const orders: JqlOrder[] = [];
  do {
    const field = reader.next();
    if (field.kind !== 'word') throw jqlError('Expecting a field to order by', field.at);
    const descending = reader.keyword('desc');
    if (!descending) reader.keyword('asc');
    orders.push({ field: field.text, descending });
  } while (reader.sign(','));
  if (orders.length > 7) throw jqlError('At most 7 fields may be ordered by', 1);
  return orders;
}
