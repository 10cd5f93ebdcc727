/** What a JQL query says. */
export interface JqlQuery {
  /** Absent when the query only orders. */
  readonly where?: JqlNode;
  readonly orderBy: readonly JqlOrder[];
}

export interface JqlOrder {
  readonly field: string;
  readonly descending: boolean;
}

export type JqlNode =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly JqlNode[] }
  | { readonly kind: 'not'; readonly part: JqlNode }
  | JqlClause;

export interface JqlClause {
  readonly kind: 'clause';
  readonly field: string;
  readonly operator: JqlOperator;
  readonly operands: readonly JqlOperand[];
}

export type JqlOperator = '=' | '!=' | '<' | '<=' | '>' | '>=' | '~' | '!~' | 'in' | 'not in' | 'is' | 'is not';

export type JqlOperand =
  | { readonly kind: 'value'; readonly text: string; readonly quoted: boolean }
  | { readonly kind: 'function'; readonly name: string; readonly args: readonly string[] }
  | { readonly kind: 'empty' };
