/** Tells those concerned that somebody is on call instead of whose turn it is. */
import type { Override } from '../../domain/on-call/rotation';
import type { Person } from '../../domain/person';
import { listed, type Phrase } from '../../domain/phrase';
import { actionIds } from './action-ids';
import { button } from './button';
import { type Message, section, sentence } from './message';
import { mrkdwn } from './mrkdwn';

export interface CoverContent {
  readonly override: Override;
  readonly by: Person;
  readonly person: Person;
  /** Whose turns it takes. */
  readonly covered: readonly Person[];
}

const span = ({ from, to }: Override): Phrase => ['from ', { at: from }, ' to ', { at: to }];

const instead = (covered: readonly Person[]): Phrase =>
  covered.length === 0 ? [] : [' instead of ', ...listed(covered.map((person) => [{ person }]))];

export const coverPhrase = ({ override, by, person, covered }: CoverContent): Phrase => [
  { person },
  ' is on call ',
  ...span(override),
  ...instead(covered),
  ', entered by ',
  { person: by },
  '. They were told. The user group in Slack follows within five minutes.',
];

export function coverMessage(content: CoverContent): Message {
  const { override, by, person, covered } = content;
  const words: Phrase = [
    { person },
    ' is on call ',
    ...span(override),
    ...instead(covered),
    ', entered by ',
    { person: by },
    '.',
  ];
  const takeBack = button('Take back', actionIds.takeBackCover, override.id);
  return {
    text: mrkdwn(words),
    blocks: [section(words), { type: 'actions', block_id: 'cover', elements: [takeBack] }],
  };
}

export const takenBackPhrase = ({ override, by, person, covered }: CoverContent): Phrase => [
  { person: by },
  ' took back that ',
  { person },
  ' is on call ',
  ...span(override),
  '. ',
  ...(covered.length === 0
    ? ['Nobody else is on call then.']
    : ['It is the turn of ', ...listed(covered.map((each) => [{ person: each }])), ' again.']),
];

export const takenBackMessage = (content: CoverContent): Message => sentence(takenBackPhrase(content));
