import { swapOffer } from '../../documents/blocks/swap-message';
import type { Job, Outcome, Work } from '../../domain/work';
import type { Ports } from '../../ports/ports';
import { askerOf } from '../jobs/asker';
import { admit } from '../people/admit';
import { tellThoseConcerned } from './tell-those-concerned';
import { whyNotSwap } from './why-not-swap';

/** Asks somebody to exchange a shift. Nothing changes until they accept. */
export async function offerSwap(
  ports: Ports,
  job: Job,
  { give, take, other: otherId }: Extract<Work, { kind: 'offer-swap' }>,
): Promise<Outcome> {
  const admission = await admit(ports, askerOf(job), 'act');
  if (admission.kind === 'refused') return admission;
  const { slackUserId: asker } = admission.person;
  if (asker === undefined) return { kind: 'refused', text: ['I can’t find you in Slack.'] };
  const swap = { id: job.id, asker, other: otherId, give, take };
  const whyNot = await whyNotSwap(ports, swap);
  if (whyNot) return { kind: 'refused', text: [whyNot] };
  const other = await ports.directory.bySlackUser(otherId);
  // A repeat must not undo an answer that came meanwhile.
  if (!(await ports.swaps.find(swap.id))) await ports.swaps.keep(swap);
  await tellThoseConcerned(ports, job, [other], swapOffer({ ...swap, asker: admission.person, other }));
  return { kind: 'done', text: [{ person: other }, ' was asked to swap. Nothing changes until they accept.'] };
}
