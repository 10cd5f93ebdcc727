/** Thanks everybody when a SEV is closed, and sums it up. Edited when the channel is kept or the SEV opened again. */
import type { KnownBlock } from '@slack/types';
import { durationBetween } from '../../domain/duration';
import type { Incident } from '../../domain/incident';
import type { Person } from '../../domain/person';
import { listed, type Phrase } from '../../domain/phrase';
import type { SevRecord } from '../../domain/sev-record';
import { actionIds } from './action-ids';
import { button } from './button';
import { followUpCount } from './follow-up-count';
import { context, type Message, section } from './message';
import { mrkdwn } from './mrkdwn';

export interface ClosingContent {
  readonly incident: Incident;
  readonly record: SevRecord;
  readonly owner?: Person | undefined;
  readonly investigator?: Person | undefined;
  /** ISO 8601 UTC; absent when the channel stays. */
  readonly archivedFrom?: string | undefined;
}

export function closingMessage(content: ClosingContent): Message {
  const { incident } = content;
  const headline = headlineOf(content);
  const fields = [...timesOf(incident), ...resultsOf(content)];
  const blocks: readonly KnownBlock[] = [
    section(headline),
    { type: 'section', fields: fields.map((field) => ({ type: 'mrkdwn', text: mrkdwn(field) })) },
    section(peopleOf(content)),
    context(whatNext(content)),
    ...(content.archivedFrom
      ? [
          {
            type: 'actions' as const,
            block_id: 'channel',
            elements: [button('Keep the channel', actionIds.keepChannel, incident.issueKey)],
          },
        ]
      : []),
  ];
  return { text: mrkdwn(headline), blocks };
}

function headlineOf({ incident, record: { closing } }: ClosingContent): Phrase {
  const by: Phrase = closing?.by ? [' (by ', { person: closing.by }, closing.inJira ? ' in Jira)' : ')'] : [];
  const words = incident.status === 'Closed' ? 'is now Closed' : 'was closed';
  return [`${incident.issueKey} ${words}`, ...by, '. Thank you, everybody who took part.'];
}

const timesOf = ({ times }: Incident): readonly Phrase[] => [
  ['Reported to acknowledged: ', durationBetween(times.reportedAt, times.acknowledgedAt)],
  ['Reported to opened: ', durationBetween(times.reportedAt, times.openedAt)],
  ['Opened to mitigated: ', durationBetween(times.openedAt, times.mitigatedAt)],
  ['Opened to closed: ', durationBetween(times.openedAt, times.closedAt)],
];

const resultsOf = ({ incident, record: { postMortem } }: ClosingContent): readonly Phrase[] => [
  ['Follow-ups: ', followUpCount(incident)],
  ['Post mortem: ', postMortem ? { url: postMortem.url, text: postMortem.title } : 'none'],
];

function peopleOf({ record: { reporter, roles }, owner, investigator }: ClosingContent): Phrase {
  const parts = [
    as('SEV owner', owner),
    as('reported by', reporter),
    as('investigated by', investigator),
    as('communications', roles?.communications),
    as('scribe', roles?.scribe),
  ].filter((phrase) => phrase.length > 0);
  return parts.length === 0 ? ['Nobody had a role.'] : ['Who took part: ', ...listed(parts), '.'];
}

const as = (words: string, person: Person | undefined): Phrase => (person ? [`${words} `, { person }] : []);

function whatNext({ incident, archivedFrom }: ClosingContent): Phrase {
  if (incident.status !== 'Closed') return ['It was opened again afterwards.'];
  if (archivedFrom) return ['This channel will be archived ', { at: archivedFrom }, '.'];
  return ['This channel is kept.'];
}
