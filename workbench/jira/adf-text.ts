import type { AdfDocument, AdfNode } from '../contract-check/adf.ts';

/** The words of a document, as search and the change log see them. */
export function adfText(node: AdfNode): string {
  if (node.type === 'hardBreak') return '\n';
  const own = node.text ?? (typeof node.attrs?.text === 'string' ? node.attrs.text : '');
  const separator = node.type === 'paragraph' || node.type === 'heading' ? '' : '\n';
  return own + (node.content ?? []).map(adfText).join(separator);
}

/** Plain text as a document, a paragraph per line. */
export function adfOf(text: string): AdfDocument {
  const paragraph = (line: string): AdfNode =>
    line === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text: line }] };
  return { type: 'doc', version: 1, content: text.split(/\r?\n/).map(paragraph) };
}
