/** What the asking and the reminding of contributors share. */

import type { Person } from '../../domain/person';
import { listed, type Phrase } from '../../domain/phrase';
import type { Message } from '../../ports/chat';
import type { Ports } from '../../ports/ports';
import type { SevAtWork } from '../jobs/sev-at-work';
import { tellDirectly } from '../people/tell-directly';
import { settleSev } from '../settling/settle-sev';
import type { BegunReview } from './begin-review';

export const names = (people: readonly Person[]): Phrase => listed(people.map((person): Phrase => [{ person }]));

/** One after the other: Slack limits how many conversations an app may open at a time. */
export async function tellEach(
  ports: Ports,
  { job }: SevAtWork,
  people: readonly Person[],
  what: string,
  message: Message,
): Promise<void> {
  for (const { slackUserId = '' } of people)
    await job.once(`${what}-${slackUserId}`, {
      make: async () => {
        await tellDirectly(ports, slackUserId, {
          id: `${job.job.id}:${what}`,
          message,
          maybePostedSince: job.repeat ? job.job.receivedAt : undefined,
        });
        return true;
      },
    });
}

/** The summary tells how many have contributed. */
export const showCount = (ports: Ports, sev: SevAtWork, { incident, transitions, by }: BegunReview): Promise<void> =>
  settleSev(ports, sev, { before: incident, after: incident, transitions, by, inJira: false, entries: [] });
