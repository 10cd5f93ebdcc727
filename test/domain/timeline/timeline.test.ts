import fc from 'fast-check';
import {
  describeEntry,
  inOrder,
  type TimelineEntry,
  type TimelineEvent,
} from '../../../src/domain/timeline/timeline.ts';
import { aTimelineEntry } from '../../builders/a-timeline-entry.ts';
import { anyInstant } from '../../builders/arbitrary-incident.ts';

const told: readonly (readonly [TimelineEvent, string, string])[] = [
  [{ kind: 'reported', text: 'Payments fail' }, 'Reported by Omar: Payments fail', 'Reported: Payments fail'],
  [{ kind: 'acknowledged' }, 'Acknowledged by Omar', 'Acknowledged'],
  [
    { kind: 'assigned', investigator: 'Erin' },
    'Erin was asked to investigate, by Omar',
    'Erin was asked to investigate',
  ],
  [
    { kind: 'declined', reason: 'a test' },
    'Found not to be an incident by Omar: a test',
    'Found not to be an incident: a test',
  ],
  [{ kind: 'opened' }, 'SEV opened by Omar', 'SEV opened'],
  [
    { kind: 'opened', severity: 2, owner: 'Erin' },
    'SEV opened by Omar as SEV 2 major, owned by Erin',
    'SEV opened as SEV 2 major, owned by Erin',
  ],
  [
    { kind: 'severity', severity: 1, reason: 'all regions' },
    'Severity set to SEV 1 critical by Omar: all regions',
    'Severity set to SEV 1 critical: all regions',
  ],
  [
    { kind: 'severity', severity: 1, reason: '' },
    'Severity set to SEV 1 critical by Omar',
    'Severity set to SEV 1 critical',
  ],
  [{ kind: 'owner', owner: 'Erin' }, 'Erin became SEV owner, by Omar', 'Erin became SEV owner'],
  [{ kind: 'mitigated', text: 'rolled back' }, 'Mitigated by Omar: rolled back', 'Mitigated: rolled back'],
  [{ kind: 'follow-up-phase' }, 'Follow-up began, by Omar', 'Follow-up began'],
  [
    { kind: 'follow-up', priority: 'high', issueKey: 'SEV-43', title: 'Alert' },
    'High-priority follow-up SEV-43 added by Omar: Alert',
    'High-priority follow-up SEV-43 added: Alert',
  ],
  [{ kind: 'closed' }, 'SEV closed by Omar', 'SEV closed'],
  [{ kind: 'reopened', reason: 'it is back' }, 'SEV opened again by Omar: it is back', 'SEV opened again: it is back'],
  [{ kind: 'moved', statusName: 'Parked' }, 'Moved to Parked by Omar', 'Moved to Parked'],
];

describe('an entry in words', () => {
  it.each(told)('%j: says what happened and who did it', (event, byOmar, byNobody) => {
    expect(describeEntry(aTimelineEntry({ event }))).toBe(byOmar);
    expect(describeEntry(aTimelineEntry({ event, by: undefined }))).toBe(byNobody);
  });
});

const anyEntry: fc.Arbitrary<TimelineEntry> = fc
  .record({ id: fc.string({ maxLength: 3 }), at: fc.oneof(anyInstant, fc.constant('2026-11-23T10:00:00.000Z')) })
  .map(aTimelineEntry);
const anyTimeline = fc.uniqueArray(anyEntry, { selector: ({ id }) => id, maxLength: 20 });

describe('the order of a timeline', () => {
  it('is the order of events', () => {
    const late = aTimelineEntry({ id: 'a', at: '2026-11-23T11:00:00.000Z' });
    const early = aTimelineEntry({ id: 'b', at: '2026-11-23T10:00:00.000Z' });
    expect(inOrder([late, early])).toEqual([early, late]);
  });

  it('is the same however the entries arrive, and keeps each', () => {
    const shuffled = anyTimeline.chain((entries) =>
      fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
    );
    fc.assert(
      fc.property(shuffled, ([entries, arrived]) => {
        expect(inOrder(arrived)).toEqual(inOrder(entries));
        expect(inOrder(arrived)).toHaveLength(entries.length);
      }),
    );
  });

  it('is total: no entry stands before an earlier one', () => {
    fc.assert(
      fc.property(anyTimeline, (entries) => {
        const instants = inOrder(entries).map(({ at }) => at);
        expect(instants).toEqual([...instants].sort());
      }),
    );
  });
});
