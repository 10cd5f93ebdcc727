/** The pinned message of a SEV channel: where the SEV stands, edited in place. */
import type { Button, KnownBlock } from '@slack/types';
import type { Incident } from '../../domain/incident';
import type { Person } from '../../domain/person';
import type { Phrase } from '../../domain/phrase';
import { severityLabel, severityMeaning } from '../../domain/severity';
import { statusName } from '../../domain/status';
import { cut } from '../../domain/title';
import { actionIds } from './action-ids';
import { button } from './button';
import { context, type Message, quotation, section } from './message';
import { mrkdwn } from './mrkdwn';

export interface SummaryContent {
  readonly incident: Incident;
  readonly reportText: string;
  readonly postMortem?: { readonly title: string; readonly url: string } | undefined;
  readonly issueUrl: string;
  readonly owner?: Person | undefined;
  /** Whom the SEV should have gone to, and who owns it instead. */
  readonly ownedInstead?: { readonly of: Person; readonly byAccountId: string } | undefined;
}

export function sevSummary(content: SummaryContent): Message {
  const headline = headlineOf(content);
  const actions = buttonsOf(content.incident);
  const blocks: readonly KnownBlock[] = [
    section(headline),
    section([content.incident.title]),
    { type: 'section', fields: fieldsOf(content).map((field) => ({ type: 'mrkdwn', text: mrkdwn(field) })) },
    ...(content.reportText.trim() === content.incident.title ? [] : [quotation(content.reportText)]),
    context(['Type /sev help here to see what you can do.']),
    ...(actions.length > 0 ? [{ type: 'actions' as const, block_id: 'next', elements: [...actions] }] : []),
  ];
  return { text: mrkdwn([...headline, ': ', content.incident.title]), blocks };
}

const headlineOf = ({ incident, issueUrl }: SummaryContent): Phrase => [
  { url: issueUrl, text: incident.issueKey },
  ` · ${incident.severity ? severityLabel(incident.severity) : 'severity not set'} · ${statusName(incident.status)}`,
];

function fieldsOf({ incident, postMortem, owner, ownedInstead }: SummaryContent): readonly Phrase[] {
  return [
    ['SEV owner: ', owner ? { person: owner } : 'nobody yet', ...insteadOf(incident, ownedInstead)],
    [
      'Severity: ',
      incident.severity ? `${severityLabel(incident.severity)}. ${severityMeaning(incident.severity)}` : 'not set',
    ],
    ...(incident.times.openedAt ? [['Opened: ', { at: incident.times.openedAt }] as Phrase] : []),
    ...(incident.times.mitigatedAt ? [['Mitigated: ', { at: incident.times.mitigatedAt }] as Phrase] : []),
    ['Follow-ups: ', followUpCount(incident)],
    ['Post mortem: ', postMortem ? { url: postMortem.url, text: postMortem.title } : 'not drafted yet'],
  ];
}

const insteadOf = ({ ownerAccountId }: Incident, instead: SummaryContent['ownedInstead']): Phrase =>
  instead && instead.byAccountId === ownerAccountId
    ? [' (instead of ', { person: instead.of }, ', who has no Jira account that I know of)']
    : [];

function followUpCount({ followUps }: Incident): string {
  if (followUps.length === 0) return 'none yet';
  return (['high', 'low'] as const)
    .map((priority) => ({ priority, all: followUps.filter((followUp) => followUp.priority === priority) }))
    .filter(({ all }) => all.length > 0)
    .map(({ priority, all }) => `${all.filter(({ done }) => done).length} of ${all.length} ${priority}-priority done`)
    .join(', ');
}

function buttonsOf({ status, issueKey }: Incident): readonly Button[] {
  if (status === 'Open')
    return [
      button('Mitigated', actionIds.mitigated, issueKey, 'primary'),
      button('Add a follow-up', actionIds.followUp, issueKey),
    ];
  if (status === 'Mitigated' || status === 'Follow-up')
    return [
      button('Add a follow-up', actionIds.followUp, issueKey),
      button('Close', actionIds.close, issueKey, 'primary'),
    ];
  return [];
}

/** Slack allows 250 characters. https://docs.slack.dev/reference/methods/conversations.setTopic */
export const sevTopic = (incident: Incident, owner: Person | undefined): string =>
  cut(
    [
      incident.severity ? severityLabel(incident.severity) : 'SEV',
      statusName(incident.status),
      owner ? owner.name : 'no owner',
      incident.issueKey,
    ].join(' · '),
    250,
  );
