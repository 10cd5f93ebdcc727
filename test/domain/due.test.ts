import fc from 'fast-check';
import { deedsAhead, dueNow, nextDue } from '../../src/domain/due.ts';
import { defaultPolicy } from '../../src/domain/policy/policy.ts';
import { aRecord } from '../builders/a-record.ts';
import { aSev } from '../builders/an-incident.ts';
import { anyIncident, anyInstant } from '../builders/arbitrary-incident.ts';

const channel = { id: 'C42', name: 'sev-42' };
const record = aRecord({ channel });
const closed = aSev('Closed');
/** 72 hours after it was closed. */
const archiveDue = '2026-11-26T12:00:00.000Z';

describe('the channel of a closed SEV', () => {
  it('is archived when the grace period is over, and not a moment before', () => {
    const ahead = deedsAhead(closed, record, defaultPolicy);
    expect(ahead).toEqual([{ deed: 'archive-channel', at: archiveDue }]);
    expect(nextDue(ahead)).toBe(archiveDue);
    expect(dueNow(ahead, '2026-11-26T11:59:59.999Z')).toEqual([]);
    expect(dueNow(ahead, archiveDue)).toEqual(ahead);
  });

  it('is archived after the time that the team chose', () => {
    expect(nextDue(deedsAhead(closed, record, { ...defaultPolicy, archiveAfterHours: 1 }))).toBe(
      '2026-11-23T13:00:00.000Z',
    );
  });

  it.each([
    ['is kept', closed, { channelKept: true }],
    ['is archived already', closed, { channelArchivedAt: archiveDue }],
    ['was never made', closed, { channel: undefined }],
    ['belongs to a SEV that is open again', { ...closed, status: 'Open' as const }, {}],
    ['was closed nobody knows when', { ...closed, times: {} }, {}],
  ])('is left alone when it %s', (_, incident, different) => {
    expect(deedsAhead(incident, { ...record, ...different }, defaultPolicy)).toEqual([]);
  });
});

it('is never due for what is not closed, and once done is due no more', () => {
  fc.assert(
    fc.property(anyIncident, anyInstant, (incident, when) => {
      const ahead = deedsAhead(incident, record, defaultPolicy);
      if (incident.status !== 'Closed') expect(ahead).toEqual([]);
      expect(deedsAhead(incident, { ...record, channelArchivedAt: when }, defaultPolicy)).toEqual([]);
    }),
  );
});
