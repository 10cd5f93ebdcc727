import { explainRefusal } from '../../documents/refusal';
import type { Incident } from '../../domain/incident';
import type { Person } from '../../domain/person';
import type { Policy } from '../../domain/policy/policy';
import type { Outcome } from '../../domain/work';
import type { Right, Transition } from '../../ports/issues';
import type { Ports } from '../../ports/ports';
import { askerOf } from '../jobs/asker';
import type { SevAtWork } from '../jobs/sev-at-work';
import { admit } from '../people/admit';

export type Refused = Extract<Outcome, { kind: 'refused' }>;

export const refused = (...text: Refused['text']): Refused => ({ kind: 'refused', text });

export interface BegunReview {
  readonly kind: 'begun';
  readonly incident: Incident;
  readonly transitions: readonly Transition[];
  readonly policy: Policy;
  readonly by: Person & { readonly accountId: string };
}

/** What each step between the mitigation and the closing begins with: who asks, may they, and is it the time for it. */
export async function beginReview(ports: Ports, sev: SevAtWork, right: Right = 'act'): Promise<BegunReview | Refused> {
  const { issueId, issueKey } = sev.record.value;
  const [admission, reading, policy] = await Promise.all([
    admit(ports, askerOf(sev.job.job), right, issueId),
    ports.issues.read({ issueId }),
    ports.policies.current(),
  ]);
  if (reading?.kind !== 'incident') return refused(`I can't find the incident ${issueKey} in Jira.`);
  if (admission.kind === 'refused') return admission;
  const { incident, transitions } = reading;
  if (!isUnderReview(incident, sev)) {
    const because = { reason: 'wrong-status', needed: 'Mitigated or Follow-up' } as const;
    return { kind: 'refused', text: explainRefusal(because, incident, {}) };
  }
  const { name, slackUserId, accountId } = admission.person;
  return { kind: 'begun', incident, transitions, policy, by: { name, slackUserId, accountId } };
}

/** An attempt before this one may have closed it. */
const isUnderReview = ({ status }: Incident, { job }: SevAtWork): boolean =>
  status === 'Mitigated' || status === 'Follow-up' || (status === 'Closed' && job.repeat);

/** The owner decides, and whoever may set the rule aside. */
export async function mayDecide(ports: Ports, { incident, by }: BegunReview): Promise<boolean> {
  if (incident.ownerAccountId === by.accountId) return true;
  return ports.issues.may(by.accountId, 'override', incident.issueId);
}

export const notTheOwners = (what: string, { incident }: BegunReview): Refused =>
  refused(
    `${what} is for the SEV owner of ${incident.issueKey}, or an administrator of the project in Jira. ` +
      'The SEV can be handed over: /sev owner @person.',
  );
