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

/** Whom somebody was matched with is remembered for longer; who they are is then looked up anew. */
const keepMatchSeconds = 90 * 24 * 3600;

const slackKey = (slackUserId: string): string => `slack-user:${slackUserId}`;
const accountKey = (accountId: string): string => `account:${accountId}`;
const matchKey = (accountId: string): string => `slack-user-of:${accountId}`;

export const knownPeople = (cache: Cache): KnownPeople => {
  const read = async (key: string): Promise<SlackPerson | undefined> =>
    slackPerson.safeParse(await cache.get(key)).data;
  return {
    bySlackUser: (slackUserId) => read(slackKey(slackUserId)),
    byAccount: (accountId): Promise<Person | undefined> => read(accountKey(accountId)),
    slackUserOf: async (accountId) => z.string().safeParse(await cache.get(matchKey(accountId))).data,
    async keep(person) {
      await Promise.all([
        ...(person.slackUserId ? [cache.put(slackKey(person.slackUserId), person, keepSeconds)] : []),
        ...(person.accountId ? [cache.put(accountKey(person.accountId), person, keepSeconds)] : []),
        ...(person.slackUserId && person.accountId
          ? [cache.put(matchKey(person.accountId), person.slackUserId, keepMatchSeconds)]
          : []),
      ]);
    },
    async forget(slackUserIds, accountIds) {
      const keys = [...slackUserIds.map(slackKey), ...accountIds.flatMap((id) => [accountKey(id), matchKey(id)])];
      await Promise.all(keys.map((key) => cache.drop(key)));
    },
  };
};
