import { mrkdwn } from '../../src/documents/blocks/mrkdwn.ts';
import { onCallPhrase } from '../../src/documents/on-call-phrase.ts';
import { plainText } from '../../src/domain/phrase.ts';
import { erin, omar, rita } from '../builders/a-person.ts';

describe('who is on call', () => {
  it('is named with those next in line, and nobody is mentioned', () => {
    const phrase = onCallPhrase([omar, erin, rita]);
    expect(plainText(phrase)).toBe('On call now: Omar. Next in line: Erin and Rita.');
    expect(mrkdwn(phrase)).not.toContain('<@');
  });

  it('is shown as such when Jira does not know them', () => {
    expect(plainText(onCallPhrase([{ ...omar, accountId: undefined }]))).toContain('Omar (without a Jira account');
  });

  it('is nobody, and then what to do is said', () => {
    expect(plainText(onCallPhrase([]))).toMatch(/^Nobody is on call right now\. .*tell an engineer/);
  });
});
