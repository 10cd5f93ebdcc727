/** What people may do, in any order, to any of a few incidents. */
import fc from 'fast-check';
import type { Incident, IncidentRef } from '../../../src/domain/incident.ts';
import type { Severity } from '../../../src/domain/severity.ts';
import type { Work } from '../../../src/domain/work.ts';

/** How word of something reaches the app. */
export type Delivery = 'at-once' | 'lost' | 'late' | 'twice';

export type Act =
  | { readonly kind: 'asks'; readonly by: string; readonly work: Work; readonly delivery: 'at-once' | 'late' | 'twice' }
  | { readonly kind: 'edits'; readonly issue: number; readonly edit: Edit; readonly delivery: Delivery }
  | { readonly kind: 'meddles'; readonly channel: number; readonly how: Meddling; readonly delivery: Delivery }
  /** What is late so far comes in, the last first. */
  | { readonly kind: 'late-comes' };

export type Edit =
  | Pick<Incident, 'severity'>
  | Pick<Incident, 'title'>
  | Pick<Incident, 'ownerAccountId'>
  | 'next-status'
  | 'follow-ups-done'
  | 'follow-ups-open';

export type Meddling =
  | 'topic'
  | 'delete-summary'
  | 'unpin'
  | 'rename'
  | 'put-out'
  | 'delete-card'
  | 'remove-bookmark'
  | 'archive'
  | 'open'
  | 'delete';

const people = ['UOMAR', 'UERIN', 'URITA'] as const;
const incident: fc.Arbitrary<IncidentRef> = fc
  .constantFrom('SEV-1', 'SEV-2', 'SEV-3')
  .map((issueKey) => ({ issueKey }));
const person = fc.constantFrom(...people).map((slackUserId) => ({ slackUserId }));
const severity: fc.Arbitrary<Severity> = fc.constantFrom(1, 2, 3);

const onIncident = <T extends object>(rest: T) => incident.map((ref) => ({ ...rest, incident: ref }));

const work: fc.Arbitrary<Work> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.constantFrom('Payments fail', 'Login is slow').map((text) => ({ kind: 'report', text }) as const),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('open' as const), incident, severity }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('open' as const), title: fc.constant('Disk full'), severity }),
  },
  onIncident({ kind: 'acknowledge' as const }),
  fc.record({ kind: fc.constant('assign' as const), incident, investigator: person }),
  onIncident({ kind: 'decline' as const, reason: 'A test' }),
  fc.record({ kind: fc.constant('severity' as const), incident, severity, reason: fc.constant('It grows') }),
  fc.record({ kind: fc.constant('owner' as const), incident, owner: person }),
  onIncident({ kind: 'accept-ownership' as const }),
  onIncident({ kind: 'hand-back' as const }),
  fc.record({ kind: fc.constant('roles' as const), incident, give: person.map((scribe) => ({ scribe })) }),
  { weight: 2, arbitrary: onIncident({ kind: 'mitigated' as const, text: 'Rolled back' }) },
  onIncident({ kind: 'start-follow-up' as const }),
  fc.record({
    kind: fc.constant('follow-up' as const),
    incident,
    priority: fc.constantFrom('high' as const, 'low' as const),
    title: fc.constant('Add an alarm'),
  }),
  { weight: 2, arbitrary: onIncident({ kind: 'close' as const }) },
  onIncident({ kind: 'reopen' as const, reason: 'It is back' }),
  fc.record({ kind: fc.constant('merge' as const), incident, into: incident }),
  onIncident({ kind: 'update' as const, changed: 'Rolling back', impact: 'Half of all payments fail' }),
  onIncident({ kind: 'note' as const, text: 'The cache was cold' }),
  onIncident({ kind: 'reconcile' as const }),
);

const edit: fc.Arbitrary<Edit> = fc.oneof(
  severity.map((value) => ({ severity: value })),
  fc.constantFrom('account-omar', 'account-erin').map((ownerAccountId) => ({ ownerAccountId })),
  fc.constantFrom('All payments fail', 'Payments & logins fail').map((title) => ({ title })),
  fc.constant('next-status' as const),
  fc.constant('next-status' as const),
  fc.constantFrom('follow-ups-done' as const, 'follow-ups-open' as const),
);

const meddling: fc.Arbitrary<Meddling> = fc.constantFrom(
  'topic',
  'delete-summary',
  'unpin',
  'rename',
  'put-out',
  'delete-card',
  'remove-bookmark',
  'archive',
  'open',
  'delete',
);

const one = fc.nat(2);
const delivery: fc.Arbitrary<Delivery> = fc.constantFrom('at-once', 'lost', 'late', 'twice');

export const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('asks' as const),
      by: fc.constantFrom(...people),
      work,
      delivery: fc.constantFrom('at-once' as const, 'late' as const, 'twice' as const),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('edits' as const), issue: one, edit, delivery }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('meddles' as const), channel: one, how: meddling, delivery }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'late-comes' as const }) },
);
