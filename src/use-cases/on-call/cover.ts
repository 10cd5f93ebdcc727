import { coverMessage, coverPhrase } from '../../documents/blocks/cover-message';
import type { Job, Outcome, Work } from '../../domain/work';
import type { MadeOverride } from '../../ports/overrides';
import type { Ports } from '../../ports/ports';
import { askerOf } from '../jobs/asker';
import { admit } from '../people/admit';
import { nameablePerson } from '../people/nameable-person';
import { lookSoon } from './look-soon';
import { peopleCovered } from './people-covered';
import { rotationInUse } from './rotation-in-use';
import { tellThoseConcerned } from './tell-those-concerned';

const keptMs = 90 * 24 * 3_600_000;

/**
 * Puts somebody on call instead of whose turn it is. Whoever may change incidents may do so for themselves and for
 * others: somebody who is ill can't ask. Everybody concerned is told by whom, and can take it back.
 */
export async function cover(
  ports: Ports,
  job: Job,
  { person, from = job.receivedAt, to }: Extract<Work, { kind: 'cover' }>,
): Promise<Outcome> {
  const admission = await admit(ports, askerOf(job), 'act');
  if (admission.kind === 'refused') return admission;
  const rotation = await rotationInUse(ports);
  if (!rotation) return { kind: 'refused', text: [noRotation] };
  const named = await nameablePerson(ports, person);
  if (named.kind === 'refused') return named;
  const { slackUserId } = named.person;
  if (slackUserId === undefined) return { kind: 'refused', text: [`I can't find ${named.person.name} in Slack.`] };
  const override: MadeOverride = { id: job.id, person: slackUserId, from, to, madeAt: job.receivedAt };
  const covered = await peopleCovered(ports, override);
  await ports.overrides.keep(override);
  await lookSoon(ports);
  await forgetOld(ports, await ports.overrides.all());
  const content = { override, by: admission.person, person: named.person, covered };
  await tellThoseConcerned(ports, job, [named.person, ...covered], coverMessage(content));
  return { kind: 'done', text: coverPhrase(content) };
}

const noRotation =
  'Who is on call is kept in a user group of Slack, so I know no turns to cover. Change the group, or have a Jira ' +
  'administrator set up a rotation in the settings of SEV Response.';

async function forgetOld(ports: Ports, overrides: readonly MadeOverride[]): Promise<void> {
  const before = Date.parse(ports.clock.now()) - keptMs;
  const old = overrides.filter(({ to }) => Date.parse(to) < before);
  await Promise.all(old.map(({ id }) => ports.overrides.remove(id)));
}
