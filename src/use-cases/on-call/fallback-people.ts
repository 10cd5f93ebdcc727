import type { Person } from '../../domain/person';
import type { Ports } from '../../ports/ports';

/** Whom to turn to while nobody is on call, in the order in which the team settled it. Whoever left is not named. */
export async function fallbackPeople({ policies, directory }: Ports): Promise<readonly Person[]> {
  const { fallback } = (await policies.current()).onCall;
  const found = await Promise.all(fallback.map((slackUserId) => directory.bySlackUser(slackUserId)));
  return found.filter(({ standing }) => standing === 'member');
}
