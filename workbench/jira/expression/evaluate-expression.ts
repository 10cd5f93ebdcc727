/**
 * Evaluates the part of Jira's expression language that the manifest's fields use: literals, variables, comparison,
 * `&&`, `||`, `!`, `+`, `?:`, and of lists `filter` and `length`. https://developer.atlassian.com/cloud/jira/platform/jira-expressions/
 */
import { ExpressionNotModelled, expressionTokens, type Token } from './expression-tokens.ts';

type Variables = Readonly<Record<string, unknown>>;
type Node = (variables: Variables) => unknown;

const binary: readonly (readonly string[])[] = [['||'], ['&&'], ['==', '!='], ['<', '<=', '>', '>='], ['+']];

/** @throws ExpressionNotModelled for anything outside that part */
export function evaluateExpression(source: string, variables: Variables): unknown {
  const reader = tokenReader(expressionTokens(source), source);
  const node = conditional(reader);
  reader.expectEnd();
  return node(variables);
}

interface Reader {
  take(...signs: readonly string[]): string | undefined;
  expect(sign: string): void;
  expectEnd(): void;
  next(): Token;
  fail(): ExpressionNotModelled;
}

function tokenReader(tokens: readonly Token[], source: string): Reader {
  let position = 0;
  const current = () => tokens[position] ?? { kind: 'end' as const };
  const fail = () => new ExpressionNotModelled(`the Jira expression ${source}`);
  const reader: Reader = {
    take: (...signs) => {
      const token = current();
      if (token.kind !== 'sign' || !signs.includes(token.sign)) return undefined;
      position += 1;
      return token.sign;
    },
    expect: (sign) => {
      if (!reader.take(sign)) throw fail();
    },
    expectEnd: () => {
      if (current().kind !== 'end') throw fail();
    },
    next: () => {
      const token = current();
      position += 1;
      return token;
    },
    fail,
  };
  return reader;
}

function conditional(reader: Reader): Node {
  const condition = operation(reader, 0);
  if (!reader.take('?')) return condition;
  const whenTrue = conditional(reader);
  reader.expect(':');
  const whenFalse = conditional(reader);
  return (variables) => (condition(variables) === true ? whenTrue(variables) : whenFalse(variables));
}

function operation(reader: Reader, level: number): Node {
  const signs = binary[level];
  if (!signs) return unary(reader);
  let left = operation(reader, level + 1);
  for (let sign = reader.take(...signs); sign; sign = reader.take(...signs)) {
    left = combine(sign, left, operation(reader, level + 1));
  }
  return left;
}

function combine(sign: string, left: Node, right: Node): Node {
  switch (sign) {
    case '||':
      return (variables) => left(variables) === true || right(variables) === true;
    case '&&':
      return (variables) => left(variables) === true && right(variables) === true;
    case '==':
      return (variables) => left(variables) === right(variables);
    case '!=':
      return (variables) => left(variables) !== right(variables);
    case '+':
      return (variables) => sum(left(variables), right(variables));
    default:
      return (variables) => compare(sign, left(variables), right(variables));
  }
}

function sum(left: unknown, right: unknown): unknown {
  return typeof left === 'number' && typeof right === 'number' ? left + right : `${left}${right}`;
}

function compare(sign: string, left: unknown, right: unknown): boolean {
  if (typeof left !== 'number' || typeof right !== 'number')
    throw new ExpressionNotModelled(`${sign} on other than numbers`);
  if (sign === '<') return left < right;
  if (sign === '<=') return left <= right;
  return sign === '>' ? left > right : left >= right;
}

function unary(reader: Reader): Node {
  if (reader.take('!')) {
    const operand = unary(reader);
    return (variables) => operand(variables) !== true;
  }
  if (reader.take('(')) {
    const inside = conditional(reader);
    reader.expect(')');
    return inside;
  }
  return members(reader, atom(reader));
}

/** `.length` and `.filter(one => …)` of a list. https://developer.atlassian.com/cloud/jira/platform/jira-expressions-type-reference/#list */
function members(reader: Reader, start: Node): Node {
  let node = start;
  while (reader.take('.')) node = member(reader, node);
  return node;
}

function member(reader: Reader, of: Node): Node {
  const token = reader.next();
  if (token.kind === 'name' && token.name === 'length') return (variables) => listIn(of, variables).length;
  if (token.kind !== 'name' || token.name !== 'filter') throw reader.fail();
  reader.expect('(');
  const item = reader.next();
  if (item.kind !== 'name') throw reader.fail();
  reader.expect('=>');
  const condition = conditional(reader);
  reader.expect(')');
  return (variables) => listIn(of, variables).filter((one) => condition({ ...variables, [item.name]: one }) === true);
}

function listIn(node: Node, variables: Variables): readonly unknown[] {
  const list = node(variables);
  if (!Array.isArray(list)) throw new ExpressionNotModelled('a member of other than a list');
  return list;
}

function atom(reader: Reader): Node {
  const token = reader.next();
  if (token.kind === 'literal') return () => token.value;
  if (token.kind !== 'name') throw reader.fail();
  return (variables) => {
    if (!(token.name in variables)) throw new ExpressionNotModelled(`${token.name} in a Jira expression`);
    return variables[token.name];
  };
}
