/** The pinned message of a SEV channel: where the SEV stands, edited in place. */
import type { Button, KnownBlock } from '@slack/types';
import { pendingHandOver } from '../../domain/hand-over';
import type { Incident } from '../../domain/incident';
import type { Person } from '../../domain/person';
import { listed, type Phrase } from '../../domain/phrase';
import { roleNames, wantedRoles } from '../../domain/role';
import type { SevRecord } from '../../domain/sev-record';
import { severityLabel, severityMeaning } from '../../domain/severity';
import { statusName } from '../../domain/status';
import { cut } from '../../domain/title';
import { whereItGoesOn } from '../moved-elsewhere';
import { actionIds } from './action-ids';
import { button } from './button';
import { followUpCount } from './follow-up-count';
import { context, type Message, quotation, section } from './message';
import { mrkdwn } from './mrkdwn';

export interface SummaryContent {
  readonly incident: Incident;
  readonly record: SevRecord;
  readonly postMortem?: { readonly title: string; readonly url: string } | undefined;
  readonly issueUrl: string;
  readonly owner?: Person | undefined;
}

export function sevSummary(content: SummaryContent): Message {
  const headline = headlineOf(content);
  const actions = buttonsOf(content.incident);
  const blocks: readonly KnownBlock[] = [
    section(headline),
    section([content.incident.title]),
    { type: 'section', fields: fieldsOf(content).map((field) => ({ type: 'mrkdwn', text: mrkdwn(field) })) },
    ...(content.record.reportText.trim() === content.incident.title ? [] : [quotation(content.record.reportText)]),
    context(['Type /sev help here to see what you can do.']),
    ...(actions.length > 0 ? [{ type: 'actions' as const, block_id: 'next', elements: [...actions] }] : []),
  ];
  return { text: mrkdwn([...headline, ': ', content.incident.title]), blocks };
}

const headlineOf = ({ incident, issueUrl }: SummaryContent): Phrase => [
  { url: issueUrl, text: incident.issueKey },
  ` · ${incident.severity ? severityLabel(incident.severity) : 'severity not set'} · ${statusName(incident.status)}`,
];

function fieldsOf({ incident, record, postMortem, owner }: SummaryContent): readonly Phrase[] {
  const pending = pendingHandOver(record.handOver, incident.ownerAccountId);
  return [
    ['SEV owner: ', owner ? { person: owner } : 'nobody yet', ...(pending ? [' (not accepted yet)'] : [])],
    ...rolesOf(record),
    ...elsewhere(record),
    [
      'Severity: ',
      incident.severity ? `${severityLabel(incident.severity)}. ${severityMeaning(incident.severity)}` : 'not set',
    ],
    ...(incident.times.openedAt ? [['Opened: ', { at: incident.times.openedAt }] as Phrase] : []),
    ...(incident.times.mitigatedAt
      ? [
          [
            incident.status === 'Open' ? 'Mitigated before: ' : 'Mitigated: ',
            { at: incident.times.mitigatedAt },
          ] as Phrase,
        ]
      : []),
    ['Follow-ups: ', followUpCount(incident)],
    ['Post mortem: ', postMortem ? { url: postMortem.url, text: postMortem.title } : 'not drafted yet'],
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

function buttonsOf({ status, issueKey }: Incident): readonly Button[] {
  if (status === 'Open')
    return [
      button('Mitigated', actionIds.mitigated, issueKey, 'primary'),
      button('Add a follow-up', actionIds.followUp, issueKey),
      button('Roles', actionIds.roles, issueKey),
    ];
  if (status === 'Mitigated' || status === 'Follow-up')
    return [
      button('Add a follow-up', actionIds.followUp, issueKey),
      button('Roles', actionIds.roles, issueKey),
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
