import { sentence } from '../../documents/blocks/message';
import { declinedPhrase, type SwapContent, swappedMessage, swappedPhrase } from '../../documents/blocks/swap-message';
import type { Swap } from '../../domain/on-call/swap';
import type { Job, Outcome, Work } from '../../domain/work';
import type { Ports } from '../../ports/ports';
import { askerOf } from '../jobs/asker';
import { identify } from '../people/admit';
import { lookSoon } from './look-soon';
import { tellThoseConcerned } from './tell-those-concerned';
import { whyNotSwap } from './why-not-swap';

/** Whoever was asked, and nobody else, accepts or declines, once. */
export async function answerSwap(
  ports: Ports,
  job: Job,
  { swapId, accept }: Extract<Work, { kind: 'answer-swap' }>,
): Promise<Outcome> {
  const known = await identify(ports, askerOf(job));
  if (known.kind === 'refused') return known;
  const swap = await ports.swaps.find(swapId);
  if (!swap) return { kind: 'refused', text: ['That swap was asked for too long ago.'] };
  if (known.person.slackUserId !== swap.other) return { kind: 'refused', text: ['Only whoever was asked can answer.'] };
  const isRepeat = job.attempts > 0 && swap.answer === (accept ? 'accepted' : 'declined');
  if (swap.answer !== undefined && !isRepeat) return { kind: 'refused', text: [`You ${swap.answer} that already.`] };
  const asker = await ports.directory.bySlackUser(swap.asker);
  const content = { ...swap, asker, other: known.person };
  if (!accept) return decline(ports, job, swap, content);
  const whyNot = isRepeat ? undefined : await whyNotSwap(ports, swap);
  if (whyNot) return { kind: 'refused', text: [whyNot] };
  return exchange(ports, job, swap, content);
}

async function decline(ports: Ports, job: Job, swap: Swap, content: SwapContent): Promise<Outcome> {
  await ports.swaps.keep({ ...swap, answer: 'declined' });
  await tellThoseConcerned(ports, job, [content.asker], sentence(declinedPhrase(content)));
  return { kind: 'done', text: [{ person: content.asker }, ' was told that you would rather not.'] };
}

async function exchange(ports: Ports, job: Job, swap: Swap, content: SwapContent): Promise<Outcome> {
  const [given, taken] = [`${swap.id}:given`, `${swap.id}:taken`];
  const madeAt = job.receivedAt;
  await ports.swaps.keep({ ...swap, answer: 'accepted' });
  await ports.overrides.keep({ id: given, person: swap.other, ...swap.give, madeAt, swappedWith: taken });
  await ports.overrides.keep({ id: taken, person: swap.asker, ...swap.take, madeAt, swappedWith: given });
  await lookSoon(ports);
  await tellThoseConcerned(ports, job, [content.asker, content.other], swappedMessage(content, given));
  return { kind: 'done', text: swappedPhrase(content) };
}
