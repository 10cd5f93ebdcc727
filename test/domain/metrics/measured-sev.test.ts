import { measure } from '../../../src/domain/metrics/measured-sev.ts';
import { aFollowUp } from '../../builders/a-follow-up.ts';
import { aRecord } from '../../builders/a-record.ts';
import { anIncident, aSev } from '../../builders/an-incident.ts';

const nothing = new Map();
const closed = aSev('Closed', { impactStartedAt: '2026-11-23T10:00:00.000Z' });

describe('what a SEV counts for', () => {
  it('is how long its steps took, in whole minutes', () => {
    expect(measure({ incident: closed, facts: nothing })).toMatchObject({
      openedOn: '2026-11-23',
      severity: 2,
      took: { acknowledge: 5, open: 10, mitigate: 60, close: 95 },
    });
  });

  it('is the worst severity that it had', () => {
    expect(measure({ incident: { ...closed, severity: 3, highestSeverity: 1 }, facts: nothing })?.severity).toBe(1);
  });

  it('says that a step whose start nobody knows has no duration, and that reversed times are invalid', () => {
    const incident = aSev('Closed', {
      times: { ...closed.times, reportedAt: '2026-11-23T10:21:00.000Z' },
    });
    expect(measure({ incident, facts: nothing })?.took).toEqual({
      acknowledge: 'invalid',
      open: 4,
      mitigate: 'not-applicable',
      close: 95,
    });
  });

  it('leaves out the steps that are still to come, and an end that did not hold', () => {
    const reopened = { ...closed, status: 'Open' as const };
    expect(measure({ incident: reopened, facts: nothing })?.took).toEqual({ acknowledge: 5, open: 10 });
  });

  it('names the days of its follow-ups', () => {
    const followUps = [
      aFollowUp({ issueKey: 'SEV-50', done: true }),
      aFollowUp({ issueKey: 'SEV-51' }),
      aFollowUp({ issueKey: 'SEV-52' }),
    ];
    const facts = new Map([
      ['SEV-50', { dueDate: '2026-12-07', doneAt: '2026-12-01T23:59:59.000Z' }],
      ['SEV-51', { dueDate: '2026-12-07', doneAt: '2026-12-01T23:59:59.000Z' }],
    ]);
    expect(measure({ incident: { ...closed, followUps }, facts })?.followUps).toEqual([
      { done: true, dueOn: '2026-12-07', doneOn: '2026-12-01' },
      { done: false, dueOn: '2026-12-07' },
      { done: false },
    ]);
  });

  it.each([
    ['a report', anIncident(), undefined],
    ['what turned out to be no incident', anIncident({ status: 'Not an incident' }), undefined],
    ['a drill', closed, aRecord({ drill: true })],
    ['a duplicate', closed, aRecord({ mergedInto: { issueId: '1', issueKey: 'SEV-1', url: 'https://x.example' } })],
    ['what is gone', closed, aRecord({ gone: true })],
  ])('is nothing for %s', (_, incident, record) => {
    expect(measure({ incident, record, facts: nothing })).toBeUndefined();
  });
});
