/** Asks somebody to exchange a shift, and tells both what became of it. */
import type { ShiftSpan } from '../../domain/on-call/swap';
import type { Person } from '../../domain/person';
import type { Phrase } from '../../domain/phrase';
import { actionIds } from './action-ids';
import { button } from './button';
import { type Message, section } from './message';
import { mrkdwn } from './mrkdwn';

export interface SwapContent {
  readonly id: string;
  readonly asker: Person;
  readonly other: Person;
  readonly give: ShiftSpan;
  readonly take: ShiftSpan;
}

const span = ({ from, to }: ShiftSpan): Phrase => ['from ', { at: from }, ' to ', { at: to }];

export function swapOffer({ id, asker, give, take }: SwapContent): Message {
  const words: Phrase = [
    { person: asker },
    ' asks you to swap shifts: you are on call ',
    ...span(give),
    ' instead of them, and they ',
    ...span(take),
    ' instead of you.',
  ];
  const elements = [
    button('Accept', actionIds.acceptSwap, id, 'primary'),
    button('Decline', actionIds.declineSwap, id),
  ];
  return { text: mrkdwn(words), blocks: [section(words), { type: 'actions', block_id: 'swap', elements }] };
}

export const swappedPhrase = ({ asker, other, give, take }: SwapContent): Phrase => [
  { person: asker },
  ' and ',
  { person: other },
  ' swapped shifts: ',
  { person: other },
  ' is on call ',
  ...span(give),
  ', and ',
  { person: asker },
  ' ',
  ...span(take),
  '.',
];

/** @param overrideId of either half: taking back one takes back both */
export function swappedMessage(content: SwapContent, overrideId: string): Message {
  const words = swappedPhrase(content);
  const elements = [button('Take back', actionIds.takeBackCover, overrideId)];
  return { text: mrkdwn(words), blocks: [section(words), { type: 'actions', block_id: 'cover', elements }] };
}

export const declinedPhrase = ({ other, give, take }: SwapContent): Phrase => [
  { person: other },
  ' would rather not swap the shift ',
  ...span(give),
  ' for theirs ',
  ...span(take),
  '. Nothing has changed.',
];
