/** The pinned message of a SEV channel: where the SEV stands, edited in place. */
import type { ActionsBlock, Button, KnownBlock } from '@slack/types';
import type { Incident } from '../../domain/incident';
import { meetingAhead } from '../../domain/meeting/meeting';
import type { Person } from '../../domain/person';
import type { Phrase } from '../../domain/phrase';
import { noContributions, waitedFor } from '../../domain/post-mortem/contributions';
import { severityLabel } from '../../domain/severity';
import { statusName } from '../../domain/status';
import { cut } from '../../domain/title';
import { actionIds } from './action-ids';
import { button } from './button';
import { context, type Message, quotation, section } from './message';
import { mrkdwn } from './mrkdwn';
import { statusMenu } from './status-menu';
import type { SummaryContent } from './summary-content';
import { linksOf, summaryFields } from './summary-fields';

export function sevSummary(content: SummaryContent): Message {
  const headline = headlineOf(content);
  const { incident } = content;
  const blocks: readonly KnownBlock[] = [
    section(headline),
    section([incident.title]),
    section(['Impact: ', incident.impact ?? 'not described yet']),
    ...summaryFields(content),
    section(linksOf(content)),
    ...texts(content).map(quotation),
    ...(content.updates ? [context(content.updates)] : []),
    context([
      'Type /sev help here to see what you can do.',
      ...(content.nameTaken ? [` This channel has another name because #${content.nameTaken} is taken.`] : []),
    ]),
    ...actionsFor(content),
  ];
  return { text: mrkdwn([...headline, ': ', incident.title]), blocks };
}

const headlineOf = ({ incident, issueUrl, mark = '' }: SummaryContent): Phrase => [
  mark,
  { url: issueUrl, text: incident.issueKey },
  ` · ${incident.severity ? severityLabel(incident.severity) : 'severity not set'} · ${statusName(incident.status)}`,
];

/** The report and what was known, where they say more than the title. */
const texts = ({ incident, record }: SummaryContent): readonly string[] =>
  [record.reportText, record.known ?? ''].filter((text) => text.trim() !== '' && text.trim() !== incident.title);

/** Slack keeps what was chosen in a menu for as long as its block has the same id, so each status has its own. */
function actionsFor(content: SummaryContent): readonly ActionsBlock[] {
  const { incident } = content;
  const menu = statusMenu(incident);
  const elements = [...(menu ? [menu] : []), ...buttonsFor(content)];
  return elements.length === 0 ? [] : [{ type: 'actions', block_id: `next-${statusName(incident.status)}`, elements }];
}

/** The next likely actions, the likeliest first. */
function buttonsFor(content: SummaryContent): readonly Button[] {
  const { status, issueKey } = content.incident;
  const changes = [
    button('Post update', actionIds.postUpdate, issueKey),
    button('Impact', actionIds.impact, issueKey),
    button('Severity', actionIds.severity, issueKey),
    button('Hand over', actionIds.owner, issueKey),
    button('Roles', actionIds.roles, issueKey),
  ];
  const followUp = button('Add a follow-up', actionIds.followUp, issueKey);
  if (status === 'Open') return [button('Mitigated', actionIds.mitigated, issueKey, 'primary'), ...changes, followUp];
  if (status === 'Mitigated' || status === 'Follow-up')
    return [button('Close', actionIds.close, issueKey, 'primary'), followUp, ...reviewButtons(content), ...changes];
  return status === 'Closed' ? [button('Reopen', actionIds.reopen, issueKey)] : [];
}

/** Steps 7 and 8 of the policy. */
function reviewButtons({ record, postMortem, incident: { issueKey } }: SummaryContent): Button[] {
  const { meeting, review, approval, contributions } = record;
  const waits = waitedFor(contributions ?? noContributions).length > 0;
  return [
    button('Meeting', actionIds.meeting, issueKey),
    ...(meetingAhead(meeting, review) ? [button('Meeting held', actionIds.meetingHeld, issueKey)] : []),
    ...(postMortem ? [button('Ask to contribute', actionIds.contribute, issueKey)] : []),
    ...(waits ? [button('Nudge', actionIds.nudge, issueKey)] : []),
    ...(postMortem && !approval ? [button('Approve the post mortem', actionIds.approve, issueKey)] : []),
  ];
}

/** Slack allows 250 characters. https://docs.slack.dev/reference/methods/conversations.setTopic */
export const sevTopic = (incident: Incident, owner: Person | undefined, mark = ''): string =>
  cut(
    [
      `${mark}${incident.severity ? severityLabel(incident.severity) : 'SEV'}`,
      statusName(incident.status),
      owner ? owner.name : 'no owner',
    ].join(' · '),
    250,
  );
