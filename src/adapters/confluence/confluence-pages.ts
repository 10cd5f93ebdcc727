import * as z from 'zod/mini';
import { SevError } from '../../errors';
import type { Cache } from '../../ports/cache';
import type { PostMortemPage, PostMortemPages } from '../../ports/post-mortem-pages';
import { type ConfluenceAnswer, callConfluence, parsed } from './confluence-client';
import { contributorsOf } from './contributors-of';
import { liveViewMacro } from './live-view-macro';

const label = 'post-mortem';
const propertyKey = 'sev-response';
const keepSeconds = 24 * 3600;

const pageSchema = z.object({
  id: z.string(),
  title: z.string(),
  authorId: z.nullish(z.string()),
  _links: z.optional(z.object({ base: z.optional(z.string()), webui: z.optional(z.string()) })),
});
const pagesSchema = z.object({
  results: z.array(pageSchema),
  _links: z.optional(z.object({ base: z.optional(z.string()) })),
});
const spacesSchema = z.object({ results: z.array(z.object({ id: z.string() })) });
const templateSchema = z.object({ body: z.object({ storage: z.object({ value: z.string() }) }) });

export interface Wiki {
  readonly spaceKey: string;
  readonly templateId: string;
  /** Where people see the wiki, such as `https://example.atlassian.net/wiki`. */
  readonly baseUrl: () => Promise<string>;
}

export function confluencePages(cache: Cache, { spaceKey, templateId, baseUrl }: Wiki): PostMortemPages {
  const present = async ({ id, title, authorId, _links }: z.infer<typeof pageSchema>): Promise<PostMortemPage> => ({
    pageId: id,
    title,
    authorAccountId: authorId ?? undefined,
    url: `${_links?.base ?? (await baseUrl())}${_links?.webui ?? `/spaces/${encodeURIComponent(spaceKey)}/pages/${id}`}`,
  });

  async function find(title: string): Promise<PostMortemPage | undefined> {
    const spaceId = await spaceIdOf(cache, spaceKey);
    const query = `space-id=${encodeURIComponent(spaceId)}&title=${encodeURIComponent(title)}`;
    const { results } = parsed(
      pagesSchema,
      await callConfluence(`/wiki/api/v2/pages?${query}`),
      'the pages of the space',
    );
    const [page] = results;
    return page && present(page);
  }

  return {
    async template() {
      const answer = await callConfluence(`/wiki/rest/api/template/${encodeURIComponent(templateId)}`);
      return parsed(templateSchema, answer, 'the post mortem template').body.storage.value;
    },
    find,
    async create({ title, body, isPrivate }) {
      const spaceId = await spaceIdOf(cache, spaceKey);
      const page = { spaceId, status: 'current', title, body: { representation: 'storage', value: body } };
      const answer = await callConfluence(`/wiki/api/v2/pages${isPrivate ? '?private=true' : ''}`, 'POST', page);
      // The title holds the issue key, so a page that has it already is this SEV's own.
      const existing = answer.status === 400 || answer.status === 409 ? await find(title) : undefined;
      return existing ?? present(parsed(pageSchema, answer, 'the post mortem page'));
    },
    restrict: restrictPage,
    isRestricted,
    async mark(pageId, issueKey) {
      await Promise.all([addLabel(pageId), addProperty(pageId, issueKey)]);
    },
    contributorsOf,
    liveView: liveViewMacro,
  };
}

async function addLabel(pageId: string): Promise<void> {
  const answer = await callConfluence(`/wiki/rest/api/content/${pageId}/label`, 'POST', [
    { prefix: 'global', name: label },
  ]);
  succeeded(answer, 'the label of the page');
}

/** https://developer.atlassian.com/cloud/confluence/rest/v1/api-group-content-restrictions/ */
async function restrictPage(pageId: string, accountIds: readonly string[]): Promise<void> {
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
async function isRestricted(pageId: string): Promise<boolean> {
  const answer = await callConfluence(`/wiki/rest/api/content/${pageId}/restriction/byOperation/read`);
  if (answer.status === 404) return true;
  const { user, group } = parsed(restrictionSchema, answer, 'the restrictions of the page').restrictions;
  return user.results.length + group.results.length > 0;
}

/** A property that is there already answers 409, or 400 on some sites; both mean that it is done. */
async function addProperty(pageId: string, issueKey: string): Promise<void> {
  const path = `/wiki/api/v2/pages/${pageId}/properties`;
  const answer = await callConfluence(path, 'POST', { key: propertyKey, value: { issueKey } });
  if (answer.status === 409 || answer.status === 400) return;
  succeeded(answer, 'the property of the page');
}

function succeeded({ status }: ConfluenceAnswer, what: string): void {
  if (status < 300) return;
  throw new SevError('rejected', `Confluence did not take ${what} (${status}).`, {
    nextStep: 'Look at the page in Confluence, then try again.',
  });
}

async function spaceIdOf(cache: Cache, spaceKey: string): Promise<string> {
  const key = `space:${spaceKey}`;
  const kept = z.string().safeParse(await cache.get(key));
  if (kept.success) return kept.data;
  const answer = await callConfluence(`/wiki/api/v2/spaces?keys=${encodeURIComponent(spaceKey)}`);
  const [space] = parsed(spacesSchema, answer, `the space ${spaceKey}`).results;
  if (!space)
    throw new SevError('misconfigured', `Confluence has no space ${spaceKey}, or the app may not see it.`, {
      nextStep: 'Ask a Confluence administrator to check the space that the app is set up for.',
    });
  await cache.put(key, space.id, keepSeconds);
  return space.id;
}
