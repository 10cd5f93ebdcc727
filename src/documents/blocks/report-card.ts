/** The message in the reports channel that stands for one report and is edited as it moves on. */
import type { Button, KnownBlock } from '@slack/types';
import { markOf } from '../../domain/audience';
import type { Incident } from '../../domain/incident';
import type { Person } from '../../domain/person';
import type { Phrase } from '../../domain/phrase';
import type { SevRecord } from '../../domain/sev-record';
import { severityLabel } from '../../domain/severity';
import { isSev, statusName } from '../../domain/status';
import { titleOf } from '../../domain/title';
import { fallbackCalled } from '../gap-notice';
import { whereItGoesOn } from '../moved-elsewhere';
import { looksLikeSecurity } from '../outside-words';
import { actionIds } from './action-ids';
import { button } from './button';
import { context, type Message, quotation, section, sentence } from './message';
import { mrkdwn } from './mrkdwn';
import { verdictButtons } from './verdict-buttons';

export interface CardContent {
  readonly incident: Incident;
  readonly record: SevRecord;
  readonly issueUrl: string;
  readonly investigator?: Person | undefined;
  readonly owner?: Person | undefined;
}

export function reportCard(content: CardContent): Message {
  if (content.record.private) return sentence(['A private SEV was opened.']);
  const headline = headlineOf(content);
  const actions = [...verdictButtons(content.incident), ...answerButton(content)];
  const blocks: readonly KnownBlock[] = [
    section(headline),
    ...(isRetitled(content) ? [section([content.incident.title])] : []),
    quotation(content.record.reportText),
    ...sourceOf(content),
    ...fromOutside(content),
    context(standing(content)),
    ...(actions.length > 0 ? [{ type: 'actions' as const, block_id: 'verdict', elements: [...actions] }] : []),
  ];
  return { text: mrkdwn([...headline, ': ', content.incident.title]), blocks };
}

function fromOutside({ record: { outside }, issueUrl }: CardContent): readonly KnownBlock[] {
  if (!outside) return [];
  const { answeredAt, words } = outside;
  const why =
    words.length > 0 ? looksLikeSecurity(words) : [' Nothing in it looks like security, so nobody is called.'];
  const answer: Phrase = answeredAt
    ? ['The sender was answered ', { at: answeredAt }, '.']
    : ['The sender waits for a first answer.'];
  return [
    context([...answer, ...why, ' Who sent it, and what they wrote, is in ', { url: issueUrl, text: 'Jira' }, '.']),
  ];
}

const answerButton = ({ incident, record: { outside } }: CardContent): readonly Button[] =>
  outside && outside.answeredAt === undefined && incident.status !== 'Closed'
    ? [button('Reply to the sender', actionIds.answerSender, incident.issueKey)]
    : [];

/** Names its author without a mention: nobody is called by what they wrote. */
function sourceOf({ record: { source } }: CardContent): readonly KnownBlock[] {
  if (!source?.permalink && !source?.author) return [];
  const words = source.author ? `Message by ${source.author.name}` : 'The message';
  return [context([source.permalink ? { url: source.permalink, text: words } : words])];
}

/** The title is the report's first line until somebody finds a better one. */
const isRetitled = ({ incident, record }: CardContent): boolean => incident.title !== titleOf(record.reportText);

function headlineOf({ incident, record, issueUrl }: CardContent): Phrase {
  const link = { url: issueUrl, text: incident.issueKey };
  const reporter: Phrase = record.reporter ? [' by ', { person: record.reporter }] : [];
  if (record.outside && incident.status === 'Reported') return ['Report from outside ', link];
  if (incident.status === 'Reported') return ['Suspected incident ', link, ' reported', ...reporter];
  const mark = markOf(record);
  const severity = incident.severity && isSev(incident.status) ? ` · ${severityLabel(incident.severity)}` : '';
  return [
    mark,
    link,
    `${severity} · ${statusName(incident.status)}`,
    ...(record.reporter ? [' · reported', ...reporter] : []),
  ];
}

function standing(content: CardContent): Phrase {
  const { mergedInto } = content.record;
  if (mergedInto) return ['Duplicate of ', ...whereItGoesOn(mergedInto), '.'];
  switch (content.incident.status) {
    case 'Reported':
      return callForResponse(content);
    case 'Investigating':
      return investigation(content);
    case 'Not an incident':
      return [content.record.verdict ?? 'Found not to be an incident.'];
    case 'Open':
    case 'Mitigated':
    case 'Follow-up':
    case 'Closed':
      return whereToGo(content);
  }
  return [`Jira has it in a status that I don't know: ${statusName(content.incident.status)}.`];
}

const callForResponse = ({ record }: CardContent): Phrase =>
  record.outside?.words.length === 0
    ? ['Whoever takes it: please acknowledge.']
    : record.onCall
      ? ['On call: ', { person: record.onCall }, ', please respond.']
      : ['Nobody is on call. ', ...fallbackCalled(record.fallback)];

const investigation = ({ incident, investigator }: CardContent): Phrase => [
  'Investigated by ',
  investigator ? { person: investigator } : 'nobody yet',
  ...(incident.times.acknowledgedAt ? [', acknowledged ', { at: incident.times.acknowledgedAt }] : []),
];

const whereToGo = ({ record: { channel, channelArchivedAt }, owner }: CardContent): Phrase => [
  ...(channel ? ['Join ', { channelId: channel.id, channelName: channel.name }] : ['The channel is being made']),
  ...(channelArchivedAt ? [' (archived)'] : []),
  ...(owner ? [' · SEV owner ', { person: owner }] : []),
];
