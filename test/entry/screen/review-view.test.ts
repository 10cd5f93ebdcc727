import type { Meeting } from '../../../src/domain/meeting/meeting.ts';
import { reviewView } from '../../../src/entry/screen/review-view.ts';
import { omar } from '../../builders/a-person.ts';
import { aRecord } from '../../builders/a-record.ts';

const meeting: Meeting = {
  at: '2026-11-25T14:00:00.000Z',
  minutes: 60,
  invited: [omar],
  state: 'planned',
  number: 1,
  sequence: 0,
  changedAt: '2026-11-24T12:00:00.000Z',
  by: omar.name,
};

const stateAfter = (reviewedAt: string) =>
  reviewView(aRecord({ meeting, review: { at: reviewedAt, by: omar, attended: [omar], meeting: 1 } })).meeting?.state;

describe('a post mortem meeting on the screens', () => {
  it('is planned until it is reviewed', () => {
    expect(reviewView(aRecord({ meeting })).meeting).toEqual({ at: meeting.at, minutes: 60, state: 'planned' });
  });

  it('was held when its review came after it', () => {
    expect(stateAfter('2026-11-25T15:00:00.000Z')).toBe('held');
  });

  it('was held before the time planned when the review came earlier', () => {
    expect(stateAfter('2026-11-24T15:00:00.000Z')).toBe('held-before');
  });
});
