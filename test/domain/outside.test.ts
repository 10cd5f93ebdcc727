import fc from 'fast-check';
import { isFromOutside, securityWordsIn, withoutPersonalData } from '../../src/domain/outside/from-outside.ts';
import { usualOutsideRules } from '../../src/domain/outside/outside-rules.ts';

describe('a report from outside', () => {
  const rules = { ...usualOutsideRules, outsideComponents: ['Support'], outsideRequestTypes: ['Email request'] };

  it.each([
    ['a label', { labels: ['support-mail'], components: [] }, true],
    ['a component', { labels: [], components: ['support'] }, true],
    ['a request type', { labels: [], components: [], requestType: 'Email request' }, true],
    ['nothing of these', { labels: ['mail'], components: ['Payments'], requestType: 'Bug' }, false],
  ])('is known by %s', (_, marks, expected) => {
    expect(isFromOutside(marks, rules)).toBe(expected);
  });

  it.each([
    ['Possible DATA breach, and passwords leaked', ['breach', 'password']],
    ['XSS in your form', ['XSS']],
    ['A leak of personal data', ['leak', 'personal data']],
    ['My invoice is wrong; please breathe', []],
  ])('“%s” looks like security for its words', (text, words) => {
    expect(securityWordsIn(text, usualOutsideRules)).toEqual(words);
  });

  it('keeps addresses and numbers in Jira, and the rest to the letter', () => {
    expect(withoutPersonalData('Ann <ann.other@example.com>, +49 (30) 1234-567: SEV-1 since 10:15')).toBe(
      'Ann <[address]>, [number]: SEV-1 since 10:15',
    );
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        expect(withoutPersonalData(`From ${address}: help`)).not.toContain(address.split('@')[1]);
      }),
    );
  });
});
