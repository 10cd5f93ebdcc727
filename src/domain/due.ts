/** What the app itself has to do to a SEV, and when. Worked out anew from where the SEV stands, so nothing is missed. */
import type { Incident } from './incident';
import type { Policy } from './policy';
import type { SevRecord } from './sev-record';

export type Deed = 'archive-channel';

export interface DueDeed {
  readonly deed: Deed;
  /** ISO 8601 UTC */
  readonly at: string;
}

/** All that will be due as things stand, in order of time. */
export function deedsAhead(incident: Incident, record: SevRecord, policy: Policy): readonly DueDeed[] {
  const archive = archiveAt(incident, record, policy);
  const deeds: readonly DueDeed[] = archive === undefined ? [] : [{ deed: 'archive-channel', at: archive }];
  return [...deeds].sort((one, other) => (one.at < other.at ? -1 : 1));
}

export const dueNow = (ahead: readonly DueDeed[], now: string): readonly DueDeed[] =>
  ahead.filter(({ at }) => at <= now);

/** When to look at the SEV next. @returns undefined when nothing will be due */
export const nextDue = (ahead: readonly DueDeed[]): string | undefined => ahead[0]?.at;

/** @returns when the channel of a closed SEV is archived; undefined while it is not to be */
export function archiveAt(incident: Incident, record: SevRecord, policy: Policy): string | undefined {
  const { closedAt } = incident.times;
  if (incident.status !== 'Closed' || closedAt === undefined) return undefined;
  if (!record.channel || record.channelArchivedAt !== undefined || record.channelKept) return undefined;
  return new Date(Date.parse(closedAt) + policy.archiveAfterHours * 3_600_000).toISOString();
}
