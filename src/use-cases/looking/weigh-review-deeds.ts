import type { ClosingNeeds } from '../../domain/closing-needs';
import { isReady } from '../../domain/closing-needs';
import type { Incident } from '../../domain/incident';
import type { SevRecord } from '../../domain/sev-record';

export interface Reviewing {
  readonly incident: Incident;
  readonly record: SevRecord | undefined;
  readonly needs: ClosingNeeds;
  readonly accountId: string;
  /** Whether they may set the team's own rule aside. */
  readonly mayOverride: boolean;
}

const isUnderReview = ({ status }: Incident): boolean => status === 'Mitigated' || status === 'Follow-up';

/** @returns why the reader may not approve the post mortem now; undefined when they may */
export function whyNotApprove({ incident, record, accountId, mayOverride }: Reviewing): string | undefined {
  if (!isUnderReview(incident)) return 'A post mortem is approved while its SEV is mitigated or in follow-up.';
  if (!record?.postMortem) return `${incident.issueKey} has no post mortem yet.`;
  if (record.approval) return `${record.approval.by.name} approved the post mortem already.`;
  if (mayOverride || incident.ownerAccountId === accountId) return undefined;
  return 'Approving the post mortem is for the SEV owner, or an administrator of the project in Jira.';
}

/** @returns why the reader may not close the SEV against the rule now; undefined when they may */
export function whyNotCloseAnyway({ incident, needs, mayOverride }: Reviewing): string | undefined {
  if (!isUnderReview(incident)) return 'A SEV is closed while it is mitigated or in follow-up.';
  if (isReady(needs)) return 'Nothing is missing: it can simply be closed.';
  return mayOverride ? undefined : 'Closing against the rule is for administrators of the project in Jira.';
}
