import { takenBackMessage, takenBackPhrase } from '../../documents/blocks/cover-message';
import type { Job, Outcome, Work } from '../../domain/work';
import type { MadeOverride } from '../../ports/overrides';
import type { Ports } from '../../ports/ports';
import { askerOf } from '../jobs/asker';
import { admit } from '../people/admit';
import { lookSoon } from './look-soon';
import { peopleCovered } from './people-covered';
import { tellThoseConcerned } from './tell-those-concerned';

/** From now on it is again whose turn it is; what has passed stays as it was. */
export async function takeBackCover(
  ports: Ports,
  job: Job,
  { overrideId }: Extract<Work, { kind: 'take-back-cover' }>,
): Promise<Outcome> {
  const admission = await admit(ports, askerOf(job), 'act');
  if (admission.kind === 'refused') return admission;
  const override = await ports.overrides.find(overrideId);
  const now = ports.clock.now();
  if (!override || override.to <= now) return { kind: 'refused', text: ['That was taken back already, or is over.'] };
  const left = override.from < now ? { ...override, from: now } : override;
  const [person, covered] = await Promise.all([
    ports.directory.bySlackUser(override.person),
    peopleCovered(ports, left),
  ]);
  const content = { override: left, by: admission.person, person, covered };
  await tellThoseConcerned(ports, job, [person, ...covered], takenBackMessage(content));
  const other = override.swappedWith === undefined ? undefined : await ports.overrides.find(override.swappedWith);
  await Promise.all([override, ...(other && other.to > now ? [other] : [])].map((each) => end(ports, each, now)));
  await lookSoon(ports);
  return { kind: 'done', text: takenBackPhrase(content) };
}

const end = (ports: Ports, override: MadeOverride, now: string): Promise<void> =>
  override.from < now ? ports.overrides.keep({ ...override, to: now }) : ports.overrides.remove(override.id);
