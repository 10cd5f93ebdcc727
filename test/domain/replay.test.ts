import fc from 'fast-check';
import { acknowledge, assign, decline } from '../../src/domain/assessment.ts';
import type { Circumstances, Decision } from '../../src/domain/decision.ts';
import type { Incident } from '../../src/domain/incident.ts';
import {
  changeOwner,
  changeSeverity,
  closeSev,
  mitigate,
  openSev,
  reopenSev,
  startFollowUp,
} from '../../src/domain/lifecycle.ts';
import type { Severity } from '../../src/domain/severity.ts';
import { anyAccount, anyIncident, anyInstant, anySeverity } from '../builders/arbitrary-incident.ts';

interface Wish {
  readonly accountId: string;
  readonly severity: Severity;
  readonly title: string | undefined;
}

type Decide = (incident: Incident, wish: Wish, when: Circumstances) => Decision;

const decisions: readonly (readonly [string, Decide])[] = [
  ['acknowledging', (incident, { accountId }, when) => acknowledge(incident, accountId, when)],
  ['assigning', (incident, { accountId }, when) => assign(incident, accountId, when)],
  ['declining', (incident, _, when) => decline(incident, when)],
  [
    'opening',
    (incident, { accountId, severity, title }, when) =>
      openSev(incident, { severity, ownerAccountId: accountId, title }, when),
  ],
  ['changing the severity', (incident, { severity }, when) => changeSeverity(incident, severity, when)],
  ['changing the owner', (incident, { accountId }, when) => changeOwner(incident, accountId, when)],
  ['mitigating', (incident, _, when) => mitigate(incident, when)],
  ['starting the follow-up', (incident, _, when) => startFollowUp(incident, when)],
  ['closing', (incident, _, when) => closeSev(incident, when)],
  ['opening again', (incident, _, when) => reopenSev(incident, when)],
];

const anyWish: fc.Arbitrary<Wish> = fc.record({
  accountId: anyAccount,
  severity: anySeverity,
  title: fc.option(fc.constant('All payments fail'), { nil: undefined }),
});

describe.each(decisions)('%s that was cut off after it was written to Jira', (_, decide) => {
  it('leads to the same incident when it is carried on with', () => {
    fc.assert(
      fc.property(anyIncident, anyWish, anyInstant, anyInstant, (incident, wish, at, later) => {
        const decision = decide(incident, wish, { at, repeat: false });
        fc.pre(decision.kind === 'change');
        const replayed = decide(decision.after, wish, { at: later, repeat: true });
        expect(replayed).toEqual({ kind: 'change', after: decision.after });
      }),
    );
  });

  it('leaves the issue, its reporter and its follow-ups alone', () => {
    fc.assert(
      fc.property(anyIncident, anyWish, anyInstant, fc.boolean(), (incident, wish, at, repeat) => {
        const decision = decide(incident, wish, { at, repeat });
        fc.pre(decision.kind === 'change');
        const { issueId, issueKey, reporterAccountId, followUps } = incident;
        expect(decision.after).toMatchObject({ issueId, issueKey, reporterAccountId, followUps });
      }),
    );
  });
});
