import { durationBetween } from '../../src/domain/duration.ts';

describe('how long something took', () => {
  it.each([
    ['2026-11-23T10:00:59.999Z', 'under a minute'],
    ['2026-11-23T10:01:00.000Z', '1 min'],
    ['2026-11-23T10:59:59.000Z', '59 min'],
    ['2026-11-23T11:00:00.000Z', '1 h'],
    ['2026-11-23T12:30:00.000Z', '2 h 30 min'],
    ['2026-11-24T09:59:00.000Z', '23 h 59 min'],
    ['2026-11-24T10:30:00.000Z', '1 d'],
    ['2026-11-26T13:00:00.000Z', '3 d 3 h'],
  ])('until %s is %s', (to, words) => {
    expect(durationBetween('2026-11-23T10:00:00.000Z', to)).toBe(words);
  });

  it('does not apply where a time is missing', () => {
    expect(durationBetween(undefined, '2026-11-23T10:00:00.000Z')).toBe('not applicable');
    expect(durationBetween('2026-11-23T10:00:00.000Z', undefined)).toBe('not applicable');
  });

  it('is invalid, not short, where the times are reversed', () => {
    expect(durationBetween('2026-11-23T10:00:00.000Z', '2026-11-23T09:00:00.000Z')).toMatch(/^invalid/);
  });
});
