import fc from 'fast-check';
import type { MeasuredSev } from '../../src/domain/metrics/measured-sev.ts';

/** A SEV of November of which nothing is known but that it was opened; say what is different. */
export const aMeasuredSev = (different: Partial<MeasuredSev> = {}): MeasuredSev => ({
  issueId: '10042',
  openedOn: '2026-11-23',
  severity: undefined,
  components: [],
  took: {},
  followUps: [],
  ...different,
});

const anyTook = fc.oneof(fc.nat(100_000), fc.constantFrom('not-applicable', 'invalid'));
const anyDay = fc.integer({ min: 1, max: 28 }).map((day) => `2026-11-${String(day).padStart(2, '0')}`);

/** Any SEV of November. */
export const anyMeasuredSev: fc.Arbitrary<MeasuredSev> = fc.record({
  issueId: fc.integer({ min: 10_000, max: 99_999 }).map(String),
  openedOn: anyDay,
  severity: fc.constantFrom(1, 2, 3, undefined),
  components: fc.subarray(['Payments', 'Search', 'Mail']),
  took: fc.record({ acknowledge: anyTook, open: anyTook, mitigate: anyTook, close: anyTook }, { requiredKeys: [] }),
  followUps: fc.array(fc.record({ done: fc.boolean(), dueOn: anyDay, doneOn: anyDay }, { requiredKeys: ['done'] }), {
    maxLength: 3,
  }),
});
