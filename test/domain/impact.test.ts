import fc from 'fast-check';
import type { Decision } from '../../src/domain/decision.ts';
import { changeImpact, describeImpact, type ImpactChange, impactText, partsOfImpact } from '../../src/domain/impact.ts';
import { statuses } from '../../src/domain/status.ts';
import { anIncident, aSev } from '../builders/an-incident.ts';

const when = { at: '2026-11-23T11:00:00.000Z', repeat: false };
const known = aSev('Open', {
  impact: 'Nobody can pay',
  impactStartedAt: '2026-11-23T10:00:00.000Z',
  affects: ['availability'],
});

const after = (decision: Decision) => (decision.kind === 'change' ? decision.after : decision.kind);

describe('the impact of a SEV', () => {
  it.each<[string, ImpactChange, object]>([
    ['a text alone leaves the rest', { text: 'Half can pay' }, { ...known, impact: 'Half can pay' }],
    ['a text of several lines becomes one', { text: ' Half\n can  pay ' }, { ...known, impact: 'Half can pay' }],
    ['an empty text takes it back', { text: ' ' }, { ...known, impact: undefined }],
    ['a blank start takes it back', { startedAt: null }, { ...known, impactStartedAt: undefined }],
    [
      'what is affected stands in a fixed order, each once',
      { affects: ['integrity', 'confidentiality', 'integrity'] },
      { ...known, affects: ['confidentiality', 'integrity'] },
    ],
  ])('%s', (_, change, expected) => expect(after(changeImpact(known, change, when))).toEqual(expected));

  it('is not described twice in the same way, unless the same request comes again', () => {
    expect(changeImpact(known, { text: 'Nobody can pay' }, when)).toEqual({ kind: 'already' });
    expect(changeImpact(known, { text: 'Nobody can pay' }, { ...when, repeat: true })).toMatchObject({
      kind: 'change',
    });
  });

  it('is cut to what Jira holds', () => {
    const { impact = '' } = after(changeImpact(known, { text: '🔥'.repeat(200) }, when)) as { impact?: string };
    expect([impact.length, impact.at(-1), Buffer.from(impact).toString()]).toEqual([253, '…', impact]);
  });

  it.each(statuses.filter((status) => !['Open', 'Mitigated', 'Follow-up'].includes(status)))(
    'is not described while it is %s',
    (status) => expect(changeImpact(anIncident({ status }), { text: 'Any' }, when)).toMatchObject({ kind: 'refused' }),
  );

  it.each([
    [{}, ''],
    [{ impact: 'Nobody can pay' }, 'Nobody can pay'],
    [{ affects: ['integrity', 'availability'] as const }, 'affects integrity, availability'],
    [known, 'Nobody can pay (since 2026-11-23 10:00 UTC; affects availability)'],
  ])('reads as one line: %j', (different, line) => {
    expect(describeImpact(anIncident(different))).toBe(line);
  });
});

describe('what and whom, as one text', () => {
  const words = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\s+/g, ' ').trim());

  it('come apart again as they were said', () => {
    fc.assert(
      fc.property(words, words, (what, whom) => {
        fc.pre(!` ${what} `.includes(' Affected: ') && !` ${whom} `.includes(' Affected: '));
        expect(partsOfImpact(impactText({ what, whom }))).toEqual({ what, whom });
      }),
    );
  });

  it.each([
    ['Nobody can pay', { what: 'Nobody can pay', whom: '' }],
    ['Affected: everybody', { what: '', whom: 'everybody' }],
    ['Nobody can pay Affected: shops', { what: 'Nobody can pay', whom: 'shops' }],
  ])('are found in what somebody wrote in Jira: %s', (text, parts) => expect(partsOfImpact(text)).toEqual(parts));
});
