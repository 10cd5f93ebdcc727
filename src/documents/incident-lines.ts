/** One line for each of several incidents. People are named without a mention, so that a list calls nobody. */
import { ageOf } from '../domain/age';
import type { Incident } from '../domain/incident';
import type { Person } from '../domain/person';
import type { Phrase } from '../domain/phrase';
import type { SevRecord } from '../domain/sev-record';
import { severityLabel } from '../domain/severity';
import { statusName } from '../domain/status';
import { cut } from '../domain/title';

export interface ListedIncident {
  readonly incident: Incident;
  readonly url: string;
  readonly owner?: Person | undefined;
  readonly investigator?: Person | undefined;
  /** `Drill · ` or `Private · `, for a SEV that is not like any other. */
  readonly mark?: string | undefined;
  readonly channel?: { readonly id: string; readonly name: string } | undefined;
  readonly record?: SevRecord | undefined;
}

const longestTitle = 100;

const named = ({ incident, url }: ListedIncident): Phrase => [
  { url, text: incident.issueKey },
  ` ${cut(incident.title, longestTitle)}: `,
];

/** @param now ISO 8601 UTC */
export const openSevLine = (listed: ListedIncident, now: string): Phrase => {
  const { incident, owner, channel } = listed;
  return [
    ...named(listed),
    `${listed.mark ?? ''}${incident.severity ? severityLabel(incident.severity) : 'severity not set'}`,
    ` · ${statusName(incident.status)}`,
    owner ? ` · owned by ${nameOf(owner)}` : ' · nobody owns it',
    ...(channel ? [' · ', { channelId: channel.id, channelName: channel.name }] : []),
    ...age('open', incident.times.openedAt, now),
  ];
};

/** @param now ISO 8601 UTC */
export const waitingReportLine = (listed: ListedIncident, now: string): Phrase => {
  const { incident, investigator } = listed;
  return [
    ...named(listed),
    statusName(incident.status),
    investigator ? ` by ${nameOf(investigator)}` : '',
    ...age('reported', incident.times.reportedAt, now, ' ago'),
  ];
};

/** Somebody whom the app can't find in Slack is shown as such. */
const nameOf = ({ name, slackUserId }: Person): string =>
  slackUserId === undefined ? `${name} (no match in Slack)` : name;

const age = (word: string, since: string | undefined, now: string, suffix = ''): Phrase =>
  since === undefined ? [] : [` · ${word} ${word === 'open' ? 'for ' : ''}${ageOf(since, now)}${suffix}`];

/** A heading and its lines, with a count of those that are left out. */
export function titledList(title: string, lines: readonly Phrase[], total: number): Phrase {
  return [
    title,
    ...lines.flatMap((line): Phrase => ['\n• ', ...line]),
    ...(total > lines.length ? [`\n… and ${total - lines.length} more, in Jira.`] : []),
  ];
}
