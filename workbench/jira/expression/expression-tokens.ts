export type Token =
  | { readonly kind: 'literal'; readonly value: unknown }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'sign'; readonly sign: string }
  | { readonly kind: 'end' };

/** An expression outside the part of the language that the workbench evaluates. */
export class ExpressionNotModelled extends Error {
  readonly code = 'EXPRESSION_NOT_MODELLED';
}

const pattern =
  /\s*(?:(\d+(?:\.\d+)?)|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|([A-Za-z_]\w*)|(==|!=|<=|>=|=>|&&|\|\||[<>!?:+().]))/y;
const constants: Readonly<Record<string, unknown>> = { null: null, true: true, false: false };

export function expressionTokens(source: string): readonly Token[] {
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  while (source.slice(pattern.lastIndex).trim() !== '') {
    const at = pattern.lastIndex;
    const match = pattern.exec(source);
    if (!match) throw new ExpressionNotModelled(`${source.slice(at).trim()} in the Jira expression ${source}`);
    tokens.push(tokenOf(match));
  }
  return [...tokens, { kind: 'end' }];
}

function tokenOf([, number, text, name, sign]: RegExpExecArray): Token {
  if (number !== undefined) return { kind: 'literal', value: Number(number) };
  if (text !== undefined) return { kind: 'literal', value: text.slice(1, -1).replace(/\\(.)/g, '$1') };
  if (name !== undefined)
    return name in constants ? { kind: 'literal', value: constants[name] } : { kind: 'name', name };
  return { kind: 'sign', sign: sign ?? '' };
}
