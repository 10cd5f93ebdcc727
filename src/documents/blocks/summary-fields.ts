/** The facts of a SEV, two in a row. */
import type { KnownBlock } from '@slack/types';
import type { FollowUp } from '../../domain/follow-up';
import type { Incident } from '../../domain/incident';
import { listed, type Phrase } from '../../domain/phrase';
import { severityLabel, severityMeaning } from '../../domain/severity';
import { mrkdwn } from './mrkdwn';
import type { SummaryContent } from './summary-content';

/** https://docs.slack.dev/reference/block-kit/blocks/section-block */
const mostFields = 10;

export function summaryFields(content: SummaryContent): readonly KnownBlock[] {
  const fields = factsOf(content).map((fact) => ({ type: 'mrkdwn' as const, text: mrkdwn(fact) }));
  const starts = fields.map((_, index) => index).filter((index) => index % mostFields === 0);
  return starts.map((start) => ({ type: 'section', fields: fields.slice(start, start + mostFields) }));
}

function factsOf(content: SummaryContent): readonly Phrase[] {
  const { incident, owner } = content;
  const { impactStartedAt, affects = [], times } = incident;
  return [
    ['SEV owner: ', owner ? { person: owner } : 'nobody yet', ...insteadOf(content)],
    ['Severity: ', severityOf(incident)],
    ...(affects.length > 0 ? [['Affects: ', ...listed(affects.map((one) => [one]))]] : []),
    ...(impactStartedAt ? [time('Impact started', impactStartedAt)] : []),
    ...(times.openedAt ? [time('Opened', times.openedAt)] : []),
    ...(times.mitigatedAt ? [time('Mitigated', times.mitigatedAt)] : []),
    ['Follow-ups: ', followUpCount(incident.followUps)],
  ];
}

const insteadOf = ({ incident, ownedInstead }: SummaryContent): Phrase =>
  ownedInstead && ownedInstead.byAccountId === incident.ownerAccountId
    ? [' (instead of ', { person: ownedInstead.of }, ', who has no Jira account that I know of)']
    : [];

const time = (what: string, at: string): Phrase => [`${what}: `, { at }];

function severityOf({ severity, highestSeverity }: Incident): string {
  if (!severity) return 'not set';
  const fallen = highestSeverity !== undefined && highestSeverity < severity;
  const was = fallen ? ` It was ${severityLabel(highestSeverity)}.` : '';
  return `${severityLabel(severity)}. ${severityMeaning(severity)}${was}`;
}

/** Together too long for a field. */
export const linksOf = ({ postMortem, callUrl, issueUrl, incident }: SummaryContent): Phrase => [
  'Links: ',
  { url: issueUrl, text: `${incident.issueKey} in Jira` },
  ', ',
  postMortem ? { url: postMortem.url, text: postMortem.title } : 'post mortem not drafted yet',
  ...(callUrl ? [', ', { url: callUrl, text: 'call' }] : []),
];

function followUpCount(followUps: readonly FollowUp[]): string {
  if (followUps.length === 0) return 'none yet';
  return (['high', 'low'] as const)
    .map((priority) => ({ priority, all: followUps.filter((followUp) => followUp.priority === priority) }))
    .filter(({ all }) => all.length > 0)
    .map(({ priority, all }) => `${all.filter(({ done }) => done).length} of ${all.length} ${priority}-priority done`)
    .join(', ');
}
