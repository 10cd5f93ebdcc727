import fc from 'fast-check';
import { channelName } from '../../src/domain/channel-name.ts';

describe('the name of a SEV’s channel', () => {
  it('holds the Jira number and the title', () => {
    expect(channelName('SEV-42', 'Payments fail!')).toBe('sev-42-payments-fail');
  });

  it('writes accented letters plainly', () => {
    expect(channelName('SEV-42', 'Überweisungen für Café-Kunden')).toBe('sev-42-uberweisungen-fur-cafe-kunden');
  });

  it('is the number alone when the title has nothing that Slack allows', () => {
    expect(channelName('SEV-42', '支払いエラー 🔥')).toBe('sev-42');
  });

  it('is another one at each further attempt', () => {
    const names = [1, 2, 3].map((attempt) => channelName('SEV-42', 'Payments fail', attempt));
    expect(names).toEqual(['sev-42-payments-fail', 'sev-42-payments-fail-2', 'sev-42-payments-fail-3']);
  });
});

const anyTitle = fc.oneof(
  fc.string({ maxLength: 255 }),
  fc.string({ unit: 'grapheme', maxLength: 255 }),
  fc.string({ unit: fc.constantFrom('-', '_', ' ', 'a', 'Ä', '🔥'), maxLength: 255 }),
);
const anyKey = fc
  .tuple(fc.stringMatching(/^[A-Z][A-Z0-9_]{1,9}$/), fc.nat({ max: 9_999_999 }))
  .map(([project, number]) => `${project}-${number}`);

describe('whatever the title', () => {
  it('the name is one that Slack takes, of at most 80 characters', () => {
    fc.assert(
      fc.property(anyKey, anyTitle, fc.integer({ min: 1, max: 200 }), (key, title, attempt) => {
        const name = channelName(key, title, attempt);
        expect(name).toMatch(/^sev-\d+(-[a-z0-9]+)*$/);
        expect(name.length).toBeLessThanOrEqual(80);
      }),
    );
  });

  it('two attempts never ask for the same name', () => {
    fc.assert(
      fc.property(
        anyKey,
        anyTitle,
        fc.uniqueArray(fc.integer({ min: 1, max: 200 }), { minLength: 2 }),
        (key, title, attempts) => {
          const names = attempts.map((attempt) => channelName(key, title, attempt));
          expect(new Set(names).size).toBe(attempts.length);
        },
      ),
    );
  });
});
