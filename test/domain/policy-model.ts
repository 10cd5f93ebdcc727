/** A small model of the incident policy, written from its text: which step leads from which status to which. */
import type { Status } from '../../src/domain/status.ts';

export interface PolicyModel {
  status: Status;
  /** One for each follow-up, in order: whether it keeps the SEV from being closed. */
  readonly blocking: boolean[];
}

/** The steps that change the status, with the statuses that they may be taken from and where they lead. */
export const policySteps = {
  acknowledge: { from: ['Reported'], to: 'Investigating' },
  decline: { from: ['Reported', 'Investigating'], to: 'Not an incident' },
  open: { from: ['Reported', 'Investigating'], to: 'Open' },
  mitigate: { from: ['Open'], to: 'Mitigated' },
  startFollowUp: { from: ['Mitigated'], to: 'Follow-up' },
  close: { from: ['Mitigated', 'Follow-up'], to: 'Closed' },
  reopen: { from: ['Mitigated', 'Follow-up', 'Closed'], to: 'Open' },
} as const satisfies Readonly<Record<string, { readonly from: readonly Status[]; readonly to: Status }>>;

export type PolicyStep = keyof typeof policySteps;

/** Whether the policy lets the step be taken now. */
export function allows({ status, blocking }: PolicyModel, step: PolicyStep): boolean {
  const from: readonly Status[] = policySteps[step].from;
  return from.includes(status) && !(step === 'close' && blocking.includes(true));
}
