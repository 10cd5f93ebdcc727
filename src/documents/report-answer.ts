/** What the reporter of an incident is told of it. */
import type { Incident } from '../domain/incident';
import type { Person } from '../domain/person';
import type { Phrase } from '../domain/phrase';
import type { ReportNews } from '../domain/report-news';
import { severityLabel } from '../domain/severity';

export interface ReportAnswer {
  readonly news: ReportNews;
  readonly incident: Incident;
  readonly issueUrl: string;
  readonly by?: Person | undefined;
  readonly investigator?: Person | undefined;
  readonly owner?: Person | undefined;
  readonly channel?: { readonly id: string; readonly name: string } | undefined;
  /** True when it was done in Jira and not through the app. */
  readonly inJira: boolean;
  readonly because?: string | undefined;
}

export function reportAnswer(answer: ReportAnswer): Phrase {
  const { incident, issueUrl, investigator } = answer;
  const report: Phrase = ['your report ', { url: issueUrl, text: incident.issueKey }, ` (${incident.title})`];
  const somebody = investigator ? { person: investigator } : 'Somebody';
  switch (answer.news) {
    case 'acknowledged':
      return [somebody, ' is looking into ', ...report, '.'];
    case 'assigned':
      return [somebody, ' was asked to look into ', ...report, '.'];
    case 'opened':
      return ['A SEV was opened for ', ...report, ...asWhat(answer), '.'];
    case 'declined':
      return ['It was found that ', ...report, ' is not an incident', ...byWhom(answer), ...why(answer)];
  }
}

const asWhat = ({ incident: { severity }, channel, owner }: ReportAnswer): Phrase => [
  ...(severity ? [`, as ${severityLabel(severity)}`] : []),
  ...(channel ? [', in ', { channelId: channel.id, channelName: channel.name }] : []),
  ...(owner ? [', owned by ', { person: owner }] : []),
];

const byWhom = ({ by, inJira }: ReportAnswer): Phrase => [
  ...(by ? [' (by ', { person: by }, inJira ? ' in Jira)' : ')'] : []),
];

const why = ({ because, inJira }: ReportAnswer): Phrase => {
  if (because) return [`: ${because}`];
  return inJira ? ['. If a reason was given, it is on the issue in Jira.'] : ['.'];
};
