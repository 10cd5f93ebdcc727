import { meetingDeadline } from '../../../src/domain/meeting/meeting-deadline.ts';
import { defaultPolicy } from '../../../src/domain/policy/policy.ts';
import { aSev } from '../../builders/an-incident.ts';

const { times } = aSev('Mitigated');
const zone = 'Europe/Berlin';

describe('the meeting is to be held', () => {
  it.each([
    ['three days after the mitigation for a SEV 1, whatever days they are', 1, '2026-11-26T11:00:00.000Z'],
    ['five working days after it for a SEV 2', 2, '2026-11-30T11:00:00.000Z'],
    ['ten working days after it for a SEV 3', 3, '2026-12-07T11:00:00.000Z'],
  ] as const)('%s', (_, severity, deadline) => {
    expect(meetingDeadline({ times, severity }, defaultPolicy, zone)).toBe(deadline);
  });

  it('by the worst severity that it ever was', () => {
    expect(meetingDeadline({ times, severity: 3, highestSeverity: 1 }, defaultPolicy, zone)).toBe(
      '2026-11-26T11:00:00.000Z',
    );
  });

  it('at no certain time before it is mitigated', () => {
    expect(meetingDeadline({ times: {}, severity: 1 }, defaultPolicy, zone)).toBeUndefined();
  });

  it('by the days of the week where its owner is', () => {
    // A Friday evening in Berlin, and Saturday in Auckland already.
    const mitigatedAt = '2026-11-27T20:00:00.000Z';
    const one = { ...defaultPolicy.severities[2], meetingWithinDays: 1 };
    const policy = { ...defaultPolicy, severities: { ...defaultPolicy.severities, 2: one } };
    expect(meetingDeadline({ times: { mitigatedAt }, severity: 2 }, policy, zone)).toBe('2026-11-30T20:00:00.000Z');
    expect(meetingDeadline({ times: { mitigatedAt }, severity: 2 }, policy, 'Pacific/Auckland')).toBe(
      '2026-11-29T20:00:00.000Z',
    );
  });
});
