import * as z from 'zod/mini';
import type { Person, SlackPerson } from '../../domain/person';
import type { Cache } from '../../ports/cache';
import type { KnownPeople } from '../../ports/people';

/** An hour bounds how long a change of somebody's standing goes unnoticed. */
const keepSeconds = 3600;

const slackPerson: z.ZodMiniType<SlackPerson> = z.object({
  name: z.string(),
  slackUserId: z.string(),
  accountId: z.optional(z.string()),
  standing: z.enum(['member', 'guest', 'stranger', 'bot', 'deactivated']),
});

const matchSeconds = 365 * 24 * 3600;

const slackKey = (slackUserId: string): string => `slack-user:${slackUserId}`;
const matchKey = (accountId: string): string => `match:${accountId}`;
const accountKey = (accountId: string): string => `account:${accountId}`;

export const knownPeople = (cache: Cache): KnownPeople => {
  const read = async (key: string): Promise<SlackPerson | undefined> =>
    slackPerson.safeParse(await cache.get(key)).data;
  return {
    bySlackUser: (slackUserId) => read(slackKey(slackUserId)),
    byAccount: (accountId): Promise<Person | undefined> => read(accountKey(accountId)),
    lastMatch: async (accountId) => z.string().safeParse(await cache.get(matchKey(accountId))).data,
    async keep(person) {
      const { slackUserId, accountId } = person;
      await Promise.all([
        ...(slackUserId && accountId ? [cache.put(matchKey(accountId), slackUserId, matchSeconds)] : []),
        ...(person.slackUserId ? [cache.put(slackKey(person.slackUserId), person, keepSeconds)] : []),
        ...(person.accountId ? [cache.put(accountKey(person.accountId), person, keepSeconds)] : []),
      ]);
    },
  };
};
