import type { Incident } from '../../src/domain/incident.ts';
import { severities } from '../../src/domain/severity.ts';
import { isSev, type Status } from '../../src/domain/status.ts';

/** A report that nobody has looked at yet; say what is different. */
export const anIncident = (different: Partial<Incident> = {}): Incident => ({
  issueId: '10042',
  issueKey: 'SEV-42',
  title: 'Payments fail',
  status: 'Reported',
  reporterAccountId: 'account-rita',
  times: { reportedAt: '2026-11-23T10:15:00.000Z' },
  followUps: [],
  ...different,
});

/** A SEV 2 that is open, mitigated, in follow-up or closed, with the times that go with it; say what is different. */
export function aSev(status: Status = 'Open', different: Partial<Incident> = {}): Incident {
  if (!isSev(status)) throw new Error(`${status} is no SEV`);
  return anIncident({
    status,
    severity: severities[1],
    ownerAccountId: 'account-omar',
    investigatorAccountId: 'account-omar',
    times: {
      reportedAt: '2026-11-23T10:15:00.000Z',
      acknowledgedAt: '2026-11-23T10:20:00.000Z',
      openedAt: '2026-11-23T10:25:00.000Z',
      ...(status === 'Open' ? {} : { mitigatedAt: '2026-11-23T11:00:00.000Z' }),
      ...(status === 'Closed' ? { closedAt: '2026-11-23T12:00:00.000Z' } : {}),
    },
    ...different,
  });
}
