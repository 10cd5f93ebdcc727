import fc from 'fast-check';
import { changeSeverity, openSev, withHighestSeverity } from '../../src/domain/lifecycle.ts';
import { type Severity, severities } from '../../src/domain/severity.ts';
import { anIncident, aSev } from '../builders/an-incident.ts';

const when = { at: '2026-11-23T11:00:00.000Z', repeat: false };

describe('the highest severity', () => {
  it('is the one that the SEV was opened with', () => {
    expect(openSev(anIncident(), { severity: 3, ownerAccountId: undefined }, when)).toMatchObject({
      after: { severity: 3, highestSeverity: 3 },
    });
  });

  it('is the worst of all that it ever had, in whatever order they came', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...severities), { minLength: 1 }), (levels) => {
        const end = levels.reduce(
          (sev, level) => {
            const decision = changeSeverity(sev, level as Severity, { ...when, repeat: true });
            return decision.kind === 'change' ? decision.after : sev;
          },
          aSev('Open', { severity: undefined }),
        );
        expect(end.highestSeverity).toBe(Math.min(...levels));
      }),
    );
  });

  it('goes up when the severity is raised in Jira, and not down', () => {
    expect(withHighestSeverity(aSev('Open', { severity: 1, highestSeverity: 2 })).highestSeverity).toBe(1);
    expect(withHighestSeverity(aSev('Open', { severity: 3, highestSeverity: 2 })).highestSeverity).toBe(2);
    expect(withHighestSeverity(aSev('Open', { severity: undefined, highestSeverity: 2 })).highestSeverity).toBe(2);
  });

  it('is none of a report, whatever somebody entered', () => {
    expect(withHighestSeverity(anIncident({ severity: 1 })).highestSeverity).toBeUndefined();
  });
});
