import { kvs } from '@forge/kvs';
import * as z from 'zod/mini';
import type { Matches } from '../../ports/matches';

const pointer = z.optional(z.string());

const keys = {
  slackUser: (slackUserId: string) => `match:slack-user:${slackUserId}`,
  account: (accountId: string) => `match:account:${accountId}`,
};

export const kvsMatches = (): Matches => {
  const accountOf = async (slackUserId: string) => pointer.parse(await kvs.get(keys.slackUser(slackUserId)));
  const slackUserOf = async (accountId: string) => pointer.parse(await kvs.get(keys.account(accountId)));
  return {
    accountOf,
    slackUserOf,
    async keep(slackUserId, accountId) {
      const [account, slackUser] = await Promise.all([accountOf(slackUserId), slackUserOf(accountId)]);
      await Promise.all([
        kvs.set(keys.slackUser(slackUserId), accountId),
        kvs.set(keys.account(accountId), slackUserId),
        ...(account !== undefined && account !== accountId ? [kvs.delete(keys.account(account))] : []),
        ...(slackUser !== undefined && slackUser !== slackUserId ? [kvs.delete(keys.slackUser(slackUser))] : []),
      ]);
    },
    async remove(slackUserId) {
      const accountId = await accountOf(slackUserId);
      await Promise.all([
        kvs.delete(keys.slackUser(slackUserId)),
        ...(accountId === undefined ? [] : [kvs.delete(keys.account(accountId))]),
      ]);
      return accountId;
    },
  };
};
