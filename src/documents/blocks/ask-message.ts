/** What asks somebody after what is owed of an incident, and says later what became of it. */
import type { Button } from '@slack/types';
import { ageOf } from '../../domain/age';
import type { Ask } from '../../domain/asks/ask';
import type { Incident } from '../../domain/incident';
import type { Debt } from '../../domain/owed/debt';
import type { Person } from '../../domain/person';
import type { Phrase } from '../../domain/phrase';
import type { SevRecord } from '../../domain/sev-record';
import { statusName } from '../../domain/status';
import { cut } from '../../domain/title';
import { actionIds } from './action-ids';
import { button } from './button';
import { type Message, section } from './message';
import { mrkdwn } from './mrkdwn';
import { verdictButtons } from './verdict-buttons';

export interface AskContent {
  readonly ask: Ask;
  /** Absent when nothing is asked any more. */
  readonly debt?: Debt | undefined;
  /** All that were asked the same. */
  readonly asks: readonly Ask[];
  readonly incident: Incident;
  readonly record: SevRecord;
  readonly issueUrl: string;
  readonly owner?: Person | undefined;
  readonly investigator?: Person | undefined;
  readonly managersGroupId: string;
}

export function askMessage(content: AskContent): Message {
  const words: Phrase = content.debt ? asking(content, content.debt) : answered(content);
  const elements = content.debt ? buttonsFor(content) : [];
  return {
    text: mrkdwn(words),
    blocks: [section(words), ...(elements.length > 0 ? [{ type: 'actions' as const, block_id: 'ask', elements }] : [])],
  };
}

const named = ({ incident, issueUrl }: AskContent): Phrase => [
  { url: issueUrl, text: incident.issueKey },
  ` (${cut(incident.title, 200)})`,
];

const somebody = (person: Person | undefined): Phrase => [person ? { person } : 'somebody'];

function asking(content: AskContent, debt: Debt): Phrase {
  const { ask, managersGroupId } = content;
  const called: Phrase = ask.stage === 'managers' ? [{ groupId: managersGroupId }, ': '] : [];
  return [...called, ...wordsFor(content, debt), ...othersAsked(content)];
}

function wordsFor(content: AskContent, { since, due }: Debt): Phrase {
  const { ask, owner, investigator } = content;
  const mine = ask.stage === 'debtor';
  switch (ask.kind) {
    case 'acceptance':
      return [
        ...somebody(investigator),
        ' was asked to look into ',
        ...named(content),
        ' ',
        { at: since },
        ' and has not accepted. Please assess it, or assign somebody else.',
      ];
    case 'verdict':
      return verdictWords(content, since);
    case 'answer':
      return [
        'Whoever reported ',
        ...named(content),
        ' from outside has no answer yet; the first is due ',
        { at: due },
        '.',
      ];
    case 'update':
      return mine
        ? ['People wait to hear how ', ...named(content), ' goes: a status update is due ', { at: due }, '.']
        : [
            'No status update on ',
            ...named(content),
            ' since it was due ',
            { at: due },
            '; ',
            ...somebody(owner),
            ' owns it and has not answered.',
          ];
  }
}

function verdictWords(content: AskContent, since: string): Phrase {
  const { ask, investigator } = content;
  return ask.stage === 'debtor'
    ? [
        'What is ',
        ...named(content),
        '? You have had it since ',
        { at: since },
        ...waited(ask),
        '. Open a SEV, or say that it is not an incident.',
      ]
    : [
        'Nobody has said yet what ',
        ...named(content),
        ' is. ',
        ...somebody(investigator),
        ' has had it since ',
        { at: since },
        '.',
      ];
}

const waited = ({ at, renewed = 0 }: Ask): Phrase =>
  renewed === 0 ? [] : [` (asked ${ageOf(at, new Date(Date.parse(at) + renewed * 3_600_000).toISOString())} ago)`];

/** Whoever owes it sees who was asked after them. */
const othersAsked = ({ ask, asks }: AskContent): Phrase =>
  ask.stage !== 'debtor'
    ? []
    : asks.flatMap(({ stage, person }): Phrase => {
        if (stage === 'debtor') return [];
        return stage === 'managers' ? [' The managers were told.'] : person ? [' ', { person }, ' was asked too.'] : [];
      });

function answered(content: AskContent): Phrase {
  const { ask, incident, record, investigator } = content;
  if (ask.kind === 'answer')
    return [
      'Answered: ',
      ...named(content),
      record.outside?.answeredAt ? ': the sender was answered.' : ` is ${statusName(incident.status)}.`,
    ];
  if (ask.kind === 'update') return ['Answered: ', ...updateAnswer(content)];
  if (incident.status === 'Investigating')
    return ['Answered: ', ...somebody(investigator), ' looks into ', ...named(content), '.'];
  return [
    'Answered: ',
    ...named(content),
    ` is ${statusName(incident.status)}.`,
    ...(record.verdict ? [` ${record.verdict}`] : []),
  ];
}

function updateAnswer(content: AskContent): Phrase {
  const {
    ask,
    incident,
    record: { lastUpdate, updateSnooze },
    owner,
  } = content;
  if (lastUpdate && lastUpdate.at >= ask.at)
    return [{ person: lastUpdate.by }, ' posted an update on ', ...named(content), ' ', { at: lastUpdate.at }, '.'];
  if (updateSnooze && updateSnooze.until > ask.at)
    return [
      { person: updateSnooze.by },
      ' put the update on ',
      ...named(content),
      ' off until ',
      { at: updateSnooze.until },
      '.',
    ];
  if (incident.status === 'Closed') return [...named(content), ' is closed.'];
  return [...somebody(owner), ' owns ', ...named(content), ' now.'];
}

function buttonsFor({ ask, incident }: AskContent): Button[] {
  const { issueKey } = incident;
  if (ask.kind === 'answer') return [button('Reply to the sender', actionIds.answerSender, issueKey, 'primary')];
  if (ask.kind !== 'update') return [...verdictButtons(incident)];
  return [
    button('Post update', actionIds.postUpdate, issueKey, 'primary'),
    button('Snooze', actionIds.snoozeUpdate, issueKey),
    button('Hand over', actionIds.owner, issueKey),
  ];
}
