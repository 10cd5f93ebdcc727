import { whyApart } from '../../src/domain/kept-apart.ts';
import { mergeInto, wayTo } from '../../src/domain/merging.ts';
import { statuses } from '../../src/domain/status.ts';
import { aFollowUp } from '../builders/a-follow-up.ts';
import { anIncident, aSev } from '../builders/an-incident.ts';
import { again, at, changed, first } from './when.ts';

const goesOn = aSev('Open', { issueId: '7', issueKey: 'SEV-7' });

describe('a duplicate', () => {
  it('that is only a report is no incident of its own', () => {
    for (const status of ['Reported', 'Investigating'] as const)
      expect(changed(mergeInto(anIncident({ status }), goesOn, first)).status).toBe('Not an incident');
  });

  it('that is a SEV is closed, without a time of mitigation that it never had', () => {
    const after = changed(mergeInto(aSev(), goesOn, first));
    expect(after.status).toBe('Closed');
    expect(after.times).toMatchObject({ closedAt: at });
    expect(after.times.mitigatedAt).toBeUndefined();
  });

  it('stays apart while it has high-priority follow-ups to do', () => {
    const open = aFollowUp();
    const followUps = [open, aFollowUp({ done: true }), aFollowUp({ priority: 'low' })];
    expect(mergeInto(aSev('Mitigated', { followUps }), goesOn, first)).toEqual({
      kind: 'refused',
      because: { reason: 'follow-ups-open', open: [open] },
    });
  });

  it('that is finished is none any more, but for a repeat that finished it', () => {
    for (const status of ['Closed', 'Not an incident'] as const) {
      expect(mergeInto(anIncident({ status }), goesOn, first)).toMatchObject({ because: { reason: 'wrong-status' } });
      expect(mergeInto(anIncident({ status }), goesOn, again).kind).toBe('change');
    }
  });

  it('goes neither into itself, nor into what is finished or unknown, nor as a SEV into a report', () => {
    const reason = (into: typeof goesOn) => mergeInto(aSev(), into, first);
    expect(reason(aSev())).toMatchObject({ because: { reason: 'merged-into-itself' } });
    for (const status of ['Closed', 'Not an incident', { unknown: 'Parked' }] as const)
      expect(reason({ ...goesOn, status })).toMatchObject({ because: { reason: 'target-finished' } });
    expect(reason({ ...goesOn, status: 'Reported' })).toMatchObject({ because: { reason: 'target-no-sev' } });
  });
});

describe('the way through the workflow', () => {
  it('of an open SEV to its end leads over Mitigated, every other one is a single step', () => {
    expect(wayTo('Open', 'Closed')).toEqual(['Mitigated', 'Closed']);
    for (const status of statuses.filter((one) => one !== 'Open' && one !== 'Closed'))
      expect(wayTo(status, 'Closed')).toEqual(['Closed']);
    expect(wayTo('Closed', 'Closed')).toEqual([]);
  });
});

describe('a merge that would tell people what is kept from them', () => {
  const duplicate = { issueKey: 'SEV-42', people: [] };
  const into = { issueKey: 'SEV-7', people: [] };
  const closed = { private: true };

  it('is refused where one of the two is private', () => {
    expect(whyApart({ ...duplicate, ...closed }, into)).toMatchObject({ reason: 'one-is-private', private: 'SEV-42' });
    expect(whyApart(duplicate, { ...into, ...closed })).toMatchObject({ reason: 'one-is-private', private: 'SEV-7' });
  });

  it('is refused where somebody knows of one of two private ones alone', () => {
    const of = (own: readonly string[], other: readonly string[]) =>
      whyApart({ ...duplicate, ...closed, people: own }, { ...into, ...closed, people: other });
    expect(of(['UOMAR'], ['UOMAR', 'UERIN'])).toMatchObject({ reason: 'not-the-same-people', people: 1 });
    expect(of(['URITA', 'UOMAR'], ['UERIN', 'UOMAR'])).toMatchObject({ reason: 'not-the-same-people', people: 2 });
    expect(of(['UERIN', 'UOMAR'], ['UOMAR', 'UERIN'])).toBeUndefined();
  });

  it('is refused between a drill and what is none', () => {
    expect(whyApart({ ...duplicate, drill: true }, into)).toEqual({ reason: 'one-is-a-drill', drill: 'SEV-42' });
    expect(whyApart(duplicate, { ...into, drill: true })).toEqual({ reason: 'one-is-a-drill', drill: 'SEV-7' });
    expect(whyApart({ ...duplicate, drill: true }, { ...into, drill: true })).toBeUndefined();
  });

  it('is none between two that everybody may know of, whoever is in their channels', () => {
    expect(whyApart({ ...duplicate, people: ['UOMAR'] }, into)).toBeUndefined();
  });
});
