/** What the app itself has to do to a SEV, and when. Worked out anew from where the SEV stands, so nothing is missed. */
import type { Incident } from './incident';
import { type MeetingReminder, remindersAhead } from './meeting/meeting';
import type { Policy } from './policy/policy';
import type { SevRecord } from './sev-record';

export type Deed = 'archive-channel' | `remind-of-meeting-${MeetingReminder}` | 'ask-for-contributions';

export interface DueDeed {
  readonly deed: Deed;
  /** ISO 8601 UTC */
  readonly at: string;
}

/** All that will be due as things stand, in order of time. */
export function deedsAhead(incident: Incident, record: SevRecord, policy: Policy): readonly DueDeed[] {
  const archive = archiveAt(incident, record, policy);
  const deeds: readonly DueDeed[] = [
    ...(archive === undefined ? [] : [{ deed: 'archive-channel' as const, at: archive }]),
    ...(isUnderReview(incident) ? [...meetingDeeds(record), ...contributionDeeds(incident, record)] : []),
  ];
  return [...deeds].sort((one, other) => (one.at < other.at ? -1 : 1));
}

const isUnderReview = ({ status }: Incident): boolean => status === 'Mitigated' || status === 'Follow-up';

const meetingDeeds = ({ meeting, review }: SevRecord): readonly DueDeed[] =>
  remindersAhead(meeting, review).map(({ reminder, at }) => ({ deed: `remind-of-meeting-${reminder}`, at }));

/** Everybody who took part is asked after each mitigation. */
function contributionDeeds({ times }: Incident, { postMortem, contributions }: SevRecord): readonly DueDeed[] {
  const { mitigatedAt } = times;
  if (mitigatedAt === undefined || !postMortem || contributions?.askedFor === mitigatedAt) return [];
  return [{ deed: 'ask-for-contributions', at: mitigatedAt }];
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
