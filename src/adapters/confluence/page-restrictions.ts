import * as z from 'zod/mini';
import { callConfluence, parsed } from './confluence-client';
import { succeeded } from './succeeded';

/** https://developer.atlassian.com/cloud/confluence/rest/v1/api-group-content-restrictions/ */
export async function restrictPage(pageId: string, accountIds: readonly string[]): Promise<void> {
  const user = accountIds.map((accountId) => ({ type: 'known', accountId }));
  const restrictions = ['read', 'update'].map((operation) => ({ operation, restrictions: { user } }));
  const answer = await callConfluence(`/wiki/rest/api/content/${pageId}/restriction`, 'POST', restrictions);
  succeeded(answer, 'the restrictions of the page');
}

const restrictionSchema = z.object({
  restrictions: z.object({
    user: z.object({ results: z.array(z.unknown()) }),
    group: z.object({ results: z.array(z.unknown()) }),
  }),
});

/** https://developer.atlassian.com/cloud/confluence/rest/v1/api-group-content-restrictions/ */
export async function isRestricted(pageId: string): Promise<boolean> {
  const answer = await callConfluence(`/wiki/rest/api/content/${pageId}/restriction/byOperation/read`);
  if (answer.status === 404) return true;
  const { user, group } = parsed(restrictionSchema, answer, 'the restrictions of the page').restrictions;
  return user.results.length + group.results.length > 0;
}
