import { isSeverity, parseSeverity, severities, severityLabel, severityMeaning } from '../../src/domain/severity.ts';

describe('a severity that somebody types', () => {
  it.each(['1', 'sev1', 'SEV1', 'Sev-1', 'SEV 1', '  sev1  '])('is read from “%s”', (typed) => {
    expect(parseSeverity(typed)).toBe(1);
  });

  it.each([
    ['2', 2],
    ['SEV-3', 3],
  ] as const)('is each of the three: “%s”', (typed, severity) => {
    expect(parseSeverity(typed)).toBe(severity);
  });

  it.each(['SEV3 since 10:15', 'sev', '0', '4', '12', 'sev--1', 'sev_1', 'sev  1', '1.0', 'one', 'critical', '１', ''])(
    'is not guessed from “%s”',
    (typed) => {
      expect(parseSeverity(typed)).toBeUndefined();
    },
  );
});

describe('a severity in words', () => {
  it('has the number and the policy’s word', () => {
    expect(severities.map(severityLabel)).toEqual(['SEV 1 critical', 'SEV 2 major', 'SEV 3 minor']);
  });

  it('is explained by one sentence each', () => {
    expect(new Set(severities.map(severityMeaning)).size).toBe(3);
  });
});

describe('the number that Jira holds', () => {
  it.each([1, 2, 3])('%s is a severity', (value) => expect(isSeverity(value)).toBe(true));

  it.each([0, 4, 1.5, '1', null, undefined, Number.NaN])('%s is none', (value) => {
    expect(isSeverity(value)).toBe(false);
  });
});
