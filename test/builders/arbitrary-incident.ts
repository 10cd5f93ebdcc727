/** Any incident that Jira may hold, for laws. */
import fc from 'fast-check';
import type { FollowUp } from '../../src/domain/follow-ups/follow-up.ts';
import type { Incident } from '../../src/domain/incident.ts';
import { statuses } from '../../src/domain/status.ts';
import { aFollowUp } from './a-follow-up.ts';
import { anIncident } from './an-incident.ts';

export const anyInstant = fc
  .date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2026-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

export const anyAccount = fc.constantFrom('account-omar', 'account-erin', 'account-rita');

export const anySeverity = fc.constantFrom(1, 2, 3);

const anyFollowUp: fc.Arbitrary<FollowUp> = fc
  .record({ priority: fc.constantFrom('high', 'low'), done: fc.boolean(), issueId: fc.uuid() })
  .map((different) => aFollowUp(different));

export const anyIncident: fc.Arbitrary<Incident> = fc
  .record({
    status: fc.oneof(fc.constantFrom(...statuses), fc.constant({ unknown: 'Parked' })),
    severity: maybe(anySeverity),
    ownerAccountId: maybe(anyAccount),
    investigatorAccountId: maybe(anyAccount),
    times: fc.record({
      reportedAt: maybe(anyInstant),
      acknowledgedAt: maybe(anyInstant),
      openedAt: maybe(anyInstant),
      mitigatedAt: maybe(anyInstant),
      closedAt: maybe(anyInstant),
    }),
    followUps: fc.array(anyFollowUp, { maxLength: 4 }),
  })
  .map((different) => anIncident(different));
