import type { Person } from '../../domain/person';
import type { Job } from '../../domain/work';
import type { Message } from '../../ports/chat';
import type { Ports } from '../../ports/ports';
import { together } from '../jobs/together';
import { tellDirectly } from '../people/tell-directly';

/** Each once, however often the job is worked on. */
export async function tellThoseConcerned(
  ports: Ports,
  { id, attempts, receivedAt }: Job,
  people: readonly Person[],
  message: Message,
): Promise<void> {
  const ids = [...new Set(people.flatMap(({ slackUserId }) => slackUserId ?? []))];
  const direct = { id: `${id}:told`, message, maybePostedSince: attempts > 0 ? receivedAt : undefined };
  await together(ids.map((slackUserId) => tellDirectly(ports, slackUserId, direct)));
}
