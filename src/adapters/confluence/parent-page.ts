import * as z from 'zod/mini';
import type { PageReference } from '../../domain/page-reference';
import type { ParentPage } from '../../ports/post-mortem-pages';
import { callConfluence, parsed } from './confluence-client';

const pageSchema = z.object({ id: z.string(), title: z.string(), status: z.string() });
const pagesSchema = z.object({ results: z.array(pageSchema) });

/**
 * A page by its id in whatever space, or by its title in this one.
 * https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-page/
 */
export async function parentPage(
  spaceId: () => Promise<string>,
  wanted: PageReference,
): Promise<ParentPage | undefined> {
  const page = 'pageId' in wanted ? await pageById(wanted.pageId) : await pageTitled(await spaceId(), wanted.title);
  return page?.status === 'current' ? { pageId: page.id, title: page.title } : undefined;
}

async function pageById(pageId: string) {
  const answer = await callConfluence(`/wiki/api/v2/pages/${pageId}`);
  return answer.status === 404 ? undefined : parsed(pageSchema, answer, 'the page above the post mortems');
}

async function pageTitled(spaceId: string, title: string) {
  const query = `space-id=${encodeURIComponent(spaceId)}&title=${encodeURIComponent(title)}`;
  const answer = await callConfluence(`/wiki/api/v2/pages?${query}`);
  return parsed(pagesSchema, answer, 'the pages of the space').results[0];
}
