import * as z from 'zod/mini';
import type { Account } from '../../ports/people';
import { readJira } from './jira-client';

const users = z.array(z.object({ accountId: z.string(), displayName: z.string(), active: z.boolean() }));

const most = 10;

/**
 * Whom an issue can be assigned to, as the person who asks may see them.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-user-search/
 */
export async function assignable(
  accountId: string,
  issueKey: string,
  words: string,
): Promise<readonly Pick<Account, 'accountId' | 'name'>[]> {
  const query = `issueKey=${encodeURIComponent(issueKey)}&query=${encodeURIComponent(words)}&maxResults=${most}`;
  const found = await readJira(users, `/rest/api/3/user/assignable/search?${query}`, { actingFor: accountId });
  return (found ?? [])
    .filter(({ active }) => active)
    .map(({ accountId: id, displayName }) => ({ accountId: id, name: displayName }));
}
