/** The facts of a SEV, two in a row. */
import type { KnownBlock } from '@slack/types';
import { pendingHandOver } from '../../domain/hand-over';
import type { Incident } from '../../domain/incident';
import { meetingAhead } from '../../domain/meeting/meeting';
import { listed, type Phrase } from '../../domain/phrase';
import { countContributions, noContributions } from '../../domain/post-mortem/contributions';
import { roleNames, wantedRoles } from '../../domain/role';
import type { SevRecord } from '../../domain/sev-record';
import { severityLabel, severityMeaning } from '../../domain/severity';
import { whereItGoesOn } from '../moved-elsewhere';
import { followUpCount } from './follow-up-count';
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
  const { incident, record, owner } = content;
  const pending = pendingHandOver(record.handOver, incident.ownerAccountId);
  const { impactStartedAt, affects = [], times } = incident;
  return [
    [
      'SEV owner: ',
      owner ? { person: owner } : 'nobody yet',
      ...(pending ? [' (not accepted yet)'] : []),
      ...insteadOf(content),
    ],
    ...rolesOf(record),
    ...elsewhere(record),
    ['Severity: ', severityOf(incident)],
    ...(affects.length > 0 ? [['Affects: ', ...listed(affects.map((one) => [one]))]] : []),
    ...(impactStartedAt ? [time('Impact started', impactStartedAt)] : []),
    ...(times.openedAt ? [time('Opened', times.openedAt)] : []),
    ...(times.mitigatedAt
      ? [time(incident.status === 'Open' ? 'Mitigated before' : 'Mitigated', times.mitigatedAt)]
      : []),
    ['Follow-ups: ', followUpCount(incident)],
    ...reviewFacts(record),
  ];
}

/** How far the review is. */
function reviewFacts({ meeting, review, contributions, approval, override }: SevRecord): readonly Phrase[] {
  const ahead = meetingAhead(meeting, review);
  const { asked, contributed } = countContributions(contributions ?? noContributions);
  return [
    ...(ahead ? [time('Meeting', ahead.at)] : []),
    ...(review ? [time('Timeline and impact reviewed', review.at)] : []),
    ...(asked > 0 ? [[`Contributions: ${contributed} of ${asked} asked have contributed`]] : []),
    ...(approval ? [['Post mortem approved by ', { person: approval.by }]] : []),
    ...(override ? [['Closed against the rule by ', { person: override.by }]] : []),
  ];
}

function rolesOf({ roles }: SevRecord): readonly Phrase[] {
  const held = wantedRoles.flatMap((role): readonly Phrase[] => {
    const holder = roles?.[role];
    return holder ? [[`${roleNames[role]} `, { person: holder }]] : [];
  });
  return held.length === 0 ? [] : [['Roles: ', ...listed(held)]];
}

function elsewhere({ mergedInto, duplicates = [] }: SevRecord): readonly Phrase[] {
  return [
    ...(mergedInto ? [['Duplicate of ', ...whereItGoesOn(mergedInto)] as Phrase] : []),
    ...(duplicates.length > 0 ? [[`Duplicates folded in: ${duplicates.slice(-20).join(', ')}`] as Phrase] : []),
  ];
}

const insteadOf = ({ incident, record: { ownedInstead } }: SummaryContent): Phrase =>
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
export const linksOf = ({ postMortem, record: { callUrl }, issueUrl, incident }: SummaryContent): Phrase => [
  'Links: ',
  { url: issueUrl, text: `${incident.issueKey} in Jira` },
  ', ',
  postMortem ? { url: postMortem.url, text: postMortem.title } : 'post mortem not drafted yet',
  ...(callUrl ? [', ', { url: callUrl, text: 'call' }] : []),
];
