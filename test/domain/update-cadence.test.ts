import { defaultPolicy } from '../../src/domain/policy/policy.ts';
import { nextUpdateDue } from '../../src/domain/update-cadence.ts';

const openedAt = '2026-11-23T09:05:00.000Z';
const sev = { status: 'Open', severity: 1, times: { openedAt } } as const;

describe('when people are owed a status update', () => {
  it('is soon after the opening, by the severity', () => {
    expect(nextUpdateDue(sev, undefined, defaultPolicy)).toBe('2026-11-23T09:20:00.000Z');
    expect(nextUpdateDue({ ...sev, severity: 2 }, undefined, defaultPolicy)).toBe('2026-11-23T10:05:00.000Z');
    expect(nextUpdateDue({ ...sev, severity: 3 }, undefined, defaultPolicy)).toBe('2026-11-24T09:05:00.000Z');
  });

  it('is as soon as for the worst where the severity was taken away', () => {
    expect(nextUpdateDue({ ...sev, severity: undefined }, undefined, defaultPolicy)).toBe('2026-11-23T09:20:00.000Z');
  });

  it('is what the last update promised, whatever the policy says', () => {
    const promised = { nextAt: '2026-11-23T18:00:00.000Z' };
    expect(nextUpdateDue({ ...sev, status: 'Mitigated' }, promised, defaultPolicy)).toBe(promised.nextAt);
  });

  it.each(['Reported', 'Investigating', 'Not an incident', 'Closed', { unknown: 'Waiting' }] as const)(
    'is never while it is %j',
    (status) => {
      const promised = { nextAt: '2026-11-23T18:00:00.000Z' };
      expect(nextUpdateDue({ ...sev, status }, promised, defaultPolicy)).toBeUndefined();
    },
  );

  it('is unknown where nobody knows when the SEV was opened', () => {
    expect(nextUpdateDue({ ...sev, times: {} }, undefined, defaultPolicy)).toBeUndefined();
  });
});
