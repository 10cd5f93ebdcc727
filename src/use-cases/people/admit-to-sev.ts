import { explainRefusal } from '../../documents/refusal';
import type { Incident } from '../../domain/incident';
import type { Person } from '../../domain/person';
import type { Outcome } from '../../domain/work';
import type { Transition } from '../../ports/issues';
import type { Ports } from '../../ports/ports';
import type { SevAtWork } from '../jobs/sev-at-work';
import { admit } from './admit';

export interface SevOpen {
  readonly kind: 'open';
  readonly incident: Incident;
  readonly transitions: readonly Transition[];
  readonly by: Person & { readonly accountId: string };
}

/** The SEV as Jira has it, for whoever may change it while it is worked on. */
export async function admitToSev(
  ports: Ports,
  sev: SevAtWork,
  allows: (incident: Incident) => boolean,
): Promise<SevOpen | Extract<Outcome, { kind: 'refused' }>> {
  const { actor, id } = sev.job.job;
  if (!actor) throw new Error(`Job ${id} changes follow-ups for nobody`);
  const { issueId, issueKey } = sev.record.value;
  const [admission, reading] = await Promise.all([admit(ports, actor, 'act', issueId), ports.issues.read({ issueId })]);
  if (admission.kind === 'refused') return admission;
  if (reading?.kind !== 'incident')
    return { kind: 'refused', text: [`I can't find the incident ${issueKey} in Jira.`] };
  const { incident, transitions } = reading;
  if (allows(incident)) return { kind: 'open', incident, transitions, by: admission.person };
  const because = { reason: 'wrong-status', needed: 'Open, Mitigated or Follow-up' } as const;
  return { kind: 'refused', text: explainRefusal(because, incident, {}) };
}
