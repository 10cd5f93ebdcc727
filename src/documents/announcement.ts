import { describeImpact } from '../domain/impact';
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
  impact: describeImpact(incident) || undefined,
});

/** One message for all that changed since the channel was told last. @returns undefined when nothing did */
export function announcement(news: News): Phrase | undefined {
  const changes = changesIn(news);
  if (changes.length === 0) return undefined;
  const sentences = changes.flatMap((phrase, index): Phrase => (index === 0 ? phrase : ['. ', ...phrase]));
  return [...sentences, ...author(news), news.because ? `: ${news.because}` : '.'];
}

function changesIn({ told, incident, owner }: News): readonly Phrase[] {
  const now = toldOf(incident);
  const severity = incident.severity ? severityLabel(incident.severity) : 'not set';
  return [
    ...changed(told.status, now.status, [`${incident.issueKey} is now ${now.status}`]),
    ...changed(told.severity, now.severity, [`Severity is now ${severity}`]),
    ...changed(told.ownerAccountId, now.ownerAccountId, ['SEV owner is now ', owner ? { person: owner } : 'nobody']),
  ];
}

const changed = (before: unknown, now: unknown, phrase: Phrase): readonly Phrase[] => (before === now ? [] : [phrase]);

function author({ by, inJira }: News): Phrase {
  if (by) return [' (by ', { person: by }, inJira ? ' in Jira)' : ')'];
  return inJira ? [' (in Jira)'] : [];
}
