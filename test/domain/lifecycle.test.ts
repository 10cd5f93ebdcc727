import {
  changeOwner,
  changeSeverity,
  closeSev,
  mayHaveFollowUps,
  mitigate,
  openSev,
  reopenSev,
  startFollowUp,
} from '../../src/domain/lifecycle.ts';
import { type Status, statuses } from '../../src/domain/status.ts';
import { aFollowUp } from '../builders/a-follow-up.ts';
import { anIncident, aSev } from '../builders/an-incident.ts';
import { at, changed, first, refusedUntil } from './when.ts';

const opening = { severity: 2, ownerAccountId: 'account-omar' } as const;
const running: readonly Status[] = ['Open', 'Mitigated', 'Follow-up'];
const parked = { unknown: 'Parked' };
const inEach = (given: readonly Status[]) => [...given, parked].map((status) => anIncident({ status }));
const allBut = (...left: readonly Status[]) => inEach(statuses.filter((status) => !left.includes(status)));

describe('opening a SEV', () => {
  it('gives a report its severity, owner and times', () => {
    const report = anIncident();
    expect(changed(openSev(report, opening, first))).toEqual({
      ...report,
      status: 'Open',
      severity: 2,
      highestSeverity: 2,
      ownerAccountId: 'account-omar',
      times: { reportedAt: report.times.reportedAt, acknowledgedAt: at, openedAt: at },
    });
  });

  it('keeps when it was acknowledged', () => {
    const acknowledgedAt = '2026-11-23T10:20:00.000Z';
    const report = anIncident({ status: 'Investigating', times: { acknowledgedAt } });
    expect(changed(openSev(report, opening, first)).times).toEqual({ reportedAt: at, acknowledgedAt, openedAt: at });
  });

  it('takes a new title when there is one', () => {
    expect(changed(openSev(anIncident(), { ...opening, title: 'All payments fail' }, first)).title).toBe(
      'All payments fail',
    );
  });

  it.each([...running, 'Closed'] as const)('is refused for one that is %s', (status) => {
    expect(openSev(aSev(status), opening, first)).toEqual({ kind: 'refused', because: { reason: 'already-a-sev' } });
  });

  it.each(['Not an incident', parked] as const)('is refused for one in status %j', (status) => {
    expect(openSev(anIncident({ status }), opening, first)).toEqual(refusedUntil('Reported or Investigating'));
  });
});

describe('changing the severity or the owner', () => {
  it.each(running)('of a SEV that is %s changes that alone', (status) => {
    const sev = aSev(status);
    expect(changed(changeSeverity(sev, 1, first))).toEqual({ ...sev, severity: 1, highestSeverity: 1 });
    expect(changed(changeOwner(sev, 'account-erin', first))).toEqual({ ...sev, ownerAccountId: 'account-erin' });
  });

  it('to what it is already is no change', () => {
    expect(changeSeverity(aSev(), 2, first)).toEqual({ kind: 'already' });
    expect(changeOwner(aSev(), 'account-omar', first)).toEqual({ kind: 'already' });
  });

  it.each(allBut(...running))('is refused in status $status', (incident) => {
    const refusal = refusedUntil('Open, Mitigated or Follow-up');
    expect(changeSeverity(incident, 1, first)).toEqual(refusal);
    expect(changeOwner(incident, 'account-erin', first)).toEqual(refusal);
  });
});

describe('mitigating', () => {
  it('records when', () => {
    const sev = aSev('Open');
    const after = { ...sev, status: 'Mitigated', times: { ...sev.times, mitigatedAt: at } };
    expect(changed(mitigate(sev, first))).toEqual(after);
  });

  it('is done once', () => {
    const sev = aSev('Mitigated');
    expect(mitigate(sev, first)).toEqual({ kind: 'already', since: sev.times.mitigatedAt });
  });

  it.each(allBut('Open', 'Mitigated'))('is refused in status $status', (incident) => {
    expect(mitigate(incident, first)).toEqual(refusedUntil('Open'));
  });
});

describe('starting the follow-up', () => {
  it('follows the mitigation', () => {
    const sev = aSev('Mitigated');
    expect(changed(startFollowUp(sev, first))).toEqual({ ...sev, status: 'Follow-up' });
    expect(startFollowUp(aSev('Follow-up'), first)).toEqual({ kind: 'already' });
  });

  it.each(allBut('Mitigated', 'Follow-up'))('is refused in status $status', (incident) => {
    expect(startFollowUp(incident, first)).toEqual(refusedUntil('Mitigated'));
  });
});

describe('closing', () => {
  it.each(['Mitigated', 'Follow-up'] as const)('a SEV that is %s records when', (status) => {
    const sev = aSev(status, { followUps: [aFollowUp({ done: true }), aFollowUp({ priority: 'low' })] });
    const after = { ...sev, status: 'Closed', times: { ...sev.times, closedAt: at } };
    expect(changed(closeSev(sev, first))).toEqual(after);
  });

  it('is refused while a high-priority follow-up is open, naming each', () => {
    const open = [aFollowUp({ issueKey: 'SEV-43' }), aFollowUp({ issueKey: 'SEV-44' })];
    const sev = aSev('Follow-up', { followUps: [...open, aFollowUp({ done: true })] });
    expect(closeSev(sev, first)).toEqual({
      kind: 'refused',
      because: { reason: 'not-ready', needs: { open, review: false, approval: false } },
    });
  });

  it('is done once', () => {
    const sev = aSev('Closed');
    expect(closeSev(sev, first)).toEqual({ kind: 'already', since: sev.times.closedAt });
  });

  it.each(allBut('Mitigated', 'Follow-up', 'Closed'))('is refused in status $status', (incident) => {
    expect(closeSev(incident, first)).toEqual(refusedUntil('Mitigated or Follow-up'));
  });
});

describe('opening a SEV again', () => {
  it.each(['Mitigated', 'Follow-up', 'Closed'] as const)('keeps what was recorded when it was %s', (status) => {
    const sev = aSev(status);
    expect(changed(reopenSev(sev, first))).toEqual({ ...sev, status: 'Open' });
  });

  it('is no change for one that is open', () => {
    expect(reopenSev(aSev('Open'), first)).toEqual({ kind: 'already', since: aSev('Open').times.openedAt });
  });

  it.each(allBut(...running, 'Closed'))('is refused in status $status', (incident) => {
    expect(reopenSev(incident, first)).toEqual(refusedUntil('Mitigated, Follow-up or Closed'));
  });
});

describe('follow-ups', () => {
  it('belong to a SEV that is not closed', () => {
    const having = statuses.filter((status) => mayHaveFollowUps(anIncident({ status })));
    expect(having).toEqual(running);
    expect(mayHaveFollowUps(anIncident({ status: parked }))).toBe(false);
  });
});
