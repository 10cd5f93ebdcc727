import fc from 'fast-check';
import { withImpliedTimes } from '../../src/domain/lifecycle.ts';
import { anIncident } from '../builders/an-incident.ts';
import { anyIncident, anyInstant } from '../builders/arbitrary-incident.ts';
import { at } from './when.ts';

describe('an issue that was moved by hand in Jira', () => {
  it.each([
    ['Reported', ['reportedAt']],
    ['Investigating', ['reportedAt', 'acknowledgedAt']],
    ['Not an incident', ['reportedAt']],
    ['Open', ['reportedAt', 'acknowledgedAt', 'openedAt']],
    ['Mitigated', ['reportedAt', 'acknowledgedAt', 'openedAt', 'mitigatedAt']],
    ['Follow-up', ['reportedAt', 'acknowledgedAt', 'openedAt', 'mitigatedAt']],
    ['Closed', ['reportedAt', 'acknowledgedAt', 'openedAt', 'mitigatedAt', 'closedAt']],
  ] as const)('to %s has been through what that implies', (status, implied) => {
    const { times } = withImpliedTimes(anIncident({ status, times: {} }), at);
    const known = Object.entries(times).filter(([, time]) => time !== undefined);
    expect(known).toEqual(implied.map((step) => [step, at]));
  });

  it('keeps every time that is known, and nothing but times is filled in', () => {
    fc.assert(
      fc.property(anyIncident, anyInstant, (incident, when) => {
        const { times, ...rest } = withImpliedTimes(incident, when);
        const { times: known, ...given } = incident;
        expect(rest).toEqual(given);
        expect(times).toMatchObject(JSON.parse(JSON.stringify(known)));
      }),
    );
  });

  it('is filled in once: a later look changes nothing', () => {
    fc.assert(
      fc.property(anyIncident, anyInstant, anyInstant, (incident, one, other) => {
        const filled = withImpliedTimes(incident, one);
        expect(withImpliedTimes(filled, other)).toEqual(filled);
      }),
    );
  });

  it('gets the time anew of a status that it enters again', () => {
    const known = { mitigatedAt: '2026-11-20T10:00:00.000Z', closedAt: '2026-11-20T11:00:00.000Z' };
    const times = (status: 'Mitigated' | 'Closed', was: string) =>
      withImpliedTimes(anIncident({ status, times: known }), at, was).times;
    expect(times('Mitigated', 'Open')).toMatchObject({ mitigatedAt: at, closedAt: known.closedAt });
    expect(times('Closed', 'Mitigated')).toMatchObject({ mitigatedAt: known.mitigatedAt, closedAt: at });
    expect(times('Closed', 'Closed')).toMatchObject(known);
  });
});
