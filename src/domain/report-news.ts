/** What became of a report, as far as its reporter is told. */
import type { Incident } from './incident';
import { type Person, samePerson } from './person';
import { isSev } from './status';

export type ReportNews = 'acknowledged' | 'assigned' | 'opened' | 'declined';

/** Names what the reporter would be told; the same name twice is no news. @returns undefined while nothing came of it */
export function reportStage({ status, investigatorAccountId }: Incident): string | undefined {
  if (status === 'Investigating') return `investigated-by:${investigatorAccountId ?? 'nobody'}`;
  if (status === 'Not an incident') return 'declined';
  return isSev(status) ? 'opened' : undefined;
}

export function reportNews(incident: Incident, by: Person | undefined): ReportNews {
  if (isSev(incident.status)) return 'opened';
  if (incident.status === 'Not an incident') return 'declined';
  const { investigatorAccountId } = incident;
  return !investigatorAccountId || by?.accountId === investigatorAccountId ? 'acknowledged' : 'assigned';
}

/** Nobody is told of what they did themselves. */
export const isNewsTo = (reporter: Person, by: Person | undefined): boolean =>
  by === undefined || !samePerson(reporter, by);
