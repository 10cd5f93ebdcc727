import * as z from 'zod';
import { isAdf } from '../../../workbench/contract-check/adf.ts';
import {
  type Contract,
  ContractBroken,
  holdAnswer,
  requestMismatches,
} from '../../../workbench/contract-check/contract.ts';

const contract: Contract = {
  requestBody: z.object({ fields: z.object({ summary: z.string() }) }),
  responses: { 200: z.object({ id: z.string() }) },
};

describe('a request that misfits the documented shape', () => {
  it('is told where and how', () => {
    const [mismatch] = requestMismatches(contract, { fields: { summary: 1 } });
    expect(mismatch?.path).toBe('fields.summary');
    expect(mismatch?.problem).toMatch(/expected string/);
  });

  it('is no matter where no body is documented', () => {
    expect(requestMismatches({ responses: {} }, 'anything')).toEqual([]);
  });
});

describe('an answer of the workbench that the vendor could not give', () => {
  it('does not leave the workbench', () => {
    expect(() => holdAnswer('GET /thing', contract, 200, { id: 7 })).toThrow(ContractBroken);
  });

  it('is passed over for a status without a documented shape', () => {
    expect(() => holdAnswer('GET /thing', contract, 404, { id: 7 })).not.toThrow();
  });
});

describe('the Atlassian Document Format', () => {
  const text = { type: 'text', text: 'Hello' };

  it('takes a paragraph of text', () => {
    expect(isAdf({ type: 'doc', version: 1, content: [{ type: 'paragraph', content: [text] }] })).toBe(true);
  });

  it.each([
    ['plain text', 'Hello'],
    ['a document without a version', { type: 'doc', content: [] }],
    ['text outside a paragraph', { type: 'doc', version: 1, content: [text] }],
    ['an unknown node', { type: 'doc', version: 1, content: [{ type: 'marquee', content: [text] }] }],
    [
      'an empty text',
      { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: '' }] }] },
    ],
  ])('refuses %s', (_, document) => {
    expect(isAdf(document)).toBe(false);
  });
});
