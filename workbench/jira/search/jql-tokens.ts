import { refuse } from '../refusal.ts';

export type JqlToken =
  /** `quoted` tells a value in quotation marks, which is never a keyword. */
  | { readonly kind: 'word'; readonly text: string; readonly quoted: boolean; readonly at: number }
  | { readonly kind: 'sign'; readonly text: string; readonly at: number }
  | { readonly kind: 'end'; readonly at: number };

const pattern =
  /\s*(?:("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(!=|!~|<=|>=|&&|\|\||[=<>~!(),])|((?:[^\s"'=<>~!(),&|[\]@#;?*/%^$+]|\[(?:[^\]]*)\])+))/y;

/** @throws Refusal 400 as for a query that Jira can't read */
export function jqlTokens(jql: string): readonly JqlToken[] {
  const tokens: JqlToken[] = [];
  pattern.lastIndex = 0;
  while (jql.slice(pattern.lastIndex).trim() !== '') {
    const at = pattern.lastIndex + 1;
    const match = pattern.exec(jql);
    if (!match) throw reserved(jql, at);
    tokens.push(tokenOf(match, at));
  }
  return [...tokens, { kind: 'end', at: jql.length + 1 }];
}

export function jqlError(message: string, at: number) {
  return refuse(400, `Error in the JQL Query: ${message}. (line 1, character ${at})`);
}

function reserved(jql: string, at: number) {
  const character = jql
    .slice(at - 1)
    .trim()
    .charAt(0);
  return jqlError(`The character '${character}' is a reserved JQL character. You must enclose it in a string`, at);
}

function tokenOf([, quoted, sign, word = '']: RegExpExecArray, at: number): JqlToken {
  if (quoted !== undefined) return { kind: 'word', text: unquoted(quoted), quoted: true, at };
  if (sign !== undefined) return { kind: 'sign', text: sign, at };
  return { kind: 'word', text: word, quoted: false, at };
}

function unquoted(text: string): string {
  return text.slice(1, -1).replace(/\\(.)/g, '$1');
}
