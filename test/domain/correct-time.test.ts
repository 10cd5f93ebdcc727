import { correctTime } from '../../src/domain/correct-time.ts';
import { anIncident, aSev } from '../builders/an-incident.ts';

const when = { at: '2026-11-23T13:00:00.000Z', repeat: false };
const to = '2026-11-23T10:50:00.000Z';

describe('the time of a step', () => {
  it('is put right', () => {
    const decision = correctTime(
      aSev('Mitigated'),
      { which: 'mitigatedAt', to, was: '2026-11-23T11:00:00.000Z' },
      when,
    );
    expect(decision).toMatchObject({ kind: 'change', after: { times: { mitigatedAt: to } } });
  });

  it.each([
    ['is still to come', { which: 'openedAt', to: '2026-11-24T10:00:00.000Z' }, 'time-to-come'],
    ['was not reached', { which: 'mitigatedAt', to }, 'time-not-reached'],
    ['somebody else put right meanwhile', { which: 'openedAt', to, was: '2026-11-23T09:00:00.000Z' }, 'time-changed'],
  ] as const)('that %s is left', (_, correction, reason) => {
    expect(correctTime(aSev(), correction, when)).toMatchObject({ kind: 'refused', because: { reason } });
  });

  it('is left while it is no SEV', () => {
    expect(correctTime(anIncident(), { which: 'reportedAt', to }, when).kind).toBe('refused');
  });

  it('of the impact may be the first that is known', () => {
    const decision = correctTime(aSev(), { which: 'impactStartedAt', to, was: null }, when);
    expect(decision).toMatchObject({ kind: 'change', after: { impactStartedAt: to } });
  });
});
