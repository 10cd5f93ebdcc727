/** Atlassian Document Format: the few nodes that the app writes. https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/ */
export interface AdfDocument {
  readonly version: 1;
  readonly type: 'doc';
  readonly content: readonly AdfBlock[];
}

export interface AdfBlock {
  readonly type: 'paragraph';
  readonly content: readonly AdfInline[];
}

export type AdfInline =
  | {
      readonly type: 'text';
      readonly text: string;
      readonly marks?: readonly [{ readonly type: 'link'; readonly attrs: { readonly href: string } }];
    }
  | { readonly type: 'hardBreak' };

export const adfDocument = (content: readonly AdfBlock[]): AdfDocument => ({ version: 1, type: 'doc', content });

export const paragraph = (content: readonly AdfInline[]): AdfBlock => ({ type: 'paragraph', content });

export const link = (text: string, href: string): AdfInline => ({
  type: 'text',
  text,
  marks: [{ type: 'link', attrs: { href } }],
});

/** What a person wrote, line for line. ADF refuses an empty text node, so empty lines become breaks. */
export function written(text: string): readonly AdfInline[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .flatMap((line, index): readonly AdfInline[] => [
      ...(index > 0 ? [{ type: 'hardBreak' } as const] : []),
      ...(line === '' ? [] : [{ type: 'text', text: line } as const]),
    ]);
}
