import type { Incident } from '../domain/incident';
import type { Person } from '../domain/person';
import type { Phrase } from '../domain/phrase';
import type { Told } from '../domain/sev-record';
import { severityLabel } from '../domain/severity';
import { statusName } from '../domain/status';

export interface News {
  readonly told: Told;
  readonly incident: Incident;
  readonly owner?: Person | undefined;
  readonly by?: Person | undefined;
  /** True when it was changed in Jira and not through the app. */
  readonly inJira: boolean;
  readonly because?: string | undefined;
}

export const toldOf = (incident: Incident): Told => ({
  status: statusName(incident.status),
  severity: incident.severity,
  ownerAccountId: incident.ownerAccountId,
});

/** One message for all that changed since the channel was told last. @returns undefined when nothing did */
export function announcement({ told, incident, owner, by, inJira, because }: News): Phrase | undefined {
  const now = toldOf(incident);
  const news: Phrase[] = [];
  if (told.status !== now.status) news.push([`${incident.issueKey} is now ${now.status}`]);
  if (told.severity !== now.severity)
    news.push([`Severity is now ${incident.severity ? severityLabel(incident.severity) : 'not set'}`]);
  if (told.ownerAccountId !== now.ownerAccountId) news.push(['SEV owner is now ', owner ? { person: owner } : 'nobody']);
  if (news.length === 0) return undefined;
  return [
    ...news.flatMap((phrase, index): Phrase => (index === 0 ? phrase : ['. ', ...phrase])),
    ...(by ? [' (by ', { person: by }, inJira ? ' in Jira)' : ')'] : inJira ? [' (in Jira)'] : []),
    because ? `: ${because}` : '.',
  ];
}
