import * as z from 'zod/mini';
import type { Cache } from '../../ports/cache';
import { readJira } from './jira-client';

const key = 'own-account';
const keepSeconds = 30 * 24 * 3600;

/** The app's own Atlassian account, which is one and the same in Jira and in Confluence. */
export const ownAccount = (cache: Cache) => async (): Promise<string | undefined> => {
  const kept = z.string().safeParse(await cache.get(key));
  if (kept.success) return kept.data;
  const me = await readJira(z.object({ accountId: z.string() }), '/rest/api/3/myself');
  if (me) await cache.put(key, me.accountId, keepSeconds);
  return me?.accountId;
};
