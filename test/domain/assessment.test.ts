import { acknowledge, assign, decline } from '../../src/domain/assessment.ts';
import { statuses } from '../../src/domain/status.ts';
import { anIncident } from '../builders/an-incident.ts';
import { again, at, changed, first, refusedUntil } from './when.ts';

const investigated = anIncident({
  status: 'Investigating',
  investigatorAccountId: 'account-omar',
  times: { reportedAt: '2026-11-23T10:15:00.000Z', acknowledgedAt: '2026-11-23T10:20:00.000Z' },
});
const past = statuses.filter((status) => status !== 'Reported' && status !== 'Investigating');

describe('given a report that nobody has looked at', () => {
  const report = anIncident();

  it('whoever acknowledges it investigates, from then on', () => {
    expect(changed(acknowledge(report, 'account-omar', first))).toEqual({
      ...report,
      status: 'Investigating',
      investigatorAccountId: 'account-omar',
      times: { ...report.times, acknowledgedAt: at },
    });
  });

  it('assigning it acknowledges it', () => {
    expect(changed(assign(report, 'account-erin', first))).toMatchObject({
      status: 'Investigating',
      investigatorAccountId: 'account-erin',
      times: { acknowledgedAt: at },
    });
  });

  it('declining it makes it no incident', () => {
    expect(changed(decline(report, first))).toEqual({ ...report, status: 'Not an incident' });
  });
});

describe('given a report under investigation', () => {
  it.each(['account-omar', 'account-erin'])('acknowledging it as %s tells since when it is', (accountId) => {
    const decision = acknowledge(investigated, accountId, first);
    expect(decision).toEqual({ kind: 'already', since: investigated.times.acknowledgedAt });
  });

  it('assigning it to another person changes who investigates and not since when it is acknowledged', () => {
    expect(changed(assign(investigated, 'account-erin', first))).toEqual({
      ...investigated,
      investigatorAccountId: 'account-erin',
    });
  });

  it('assigning it to whoever investigates changes nothing', () => {
    expect(assign(investigated, 'account-omar', first)).toMatchObject({ kind: 'already' });
  });

  it('an acknowledgement that was carried out in part is carried on with', () => {
    expect(changed(acknowledge(investigated, 'account-omar', again))).toEqual(investigated);
  });

  it('declining it makes it no incident', () => {
    expect(changed(decline(investigated, first)).status).toBe('Not an incident');
  });
});

describe('given a report that was declined', () => {
  const declined = anIncident({ status: 'Not an incident' });

  it('declining it is done already', () => expect(decline(declined, first)).toEqual({ kind: 'already' }));

  it('declining that was carried out in part is carried on with', () => {
    expect(changed(decline(declined, again))).toEqual(declined);
  });
});

describe.each([...past, { unknown: 'Parked' }])('given an incident in status %j', (status) => {
  const incident = anIncident({ status });
  const refusal = refusedUntil('Reported or Investigating');

  it('nobody can acknowledge or assign it any more', () => {
    expect(acknowledge(incident, 'account-omar', first)).toEqual(refusal);
    expect(assign(incident, 'account-omar', first)).toEqual(refusal);
    expect(assign(incident, 'account-omar', again)).toEqual(refusal);
  });

  if (status !== 'Not an incident')
    it('nobody can decline it', () => {
      expect(decline(incident, first)).toEqual(refusal);
      expect(decline(incident, again)).toEqual(refusal);
    });
});
