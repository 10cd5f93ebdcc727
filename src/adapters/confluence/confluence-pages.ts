import * as z from 'zod/mini';
import { SevError } from '../../errors';
import type { Cache } from '../../ports/cache';
import type { PostMortemPage, PostMortemPages } from '../../ports/post-mortem-pages';
import { type ConfluenceAnswer, callConfluence, parsed } from './confluence-client';
import { contributorsOf } from './contributors-of';
import { liveViewMacro } from './live-view-macro';
import { addMark, markOf } from './page-mark';
import { isRestricted, restrictPage } from './page-restrictions';
import { parentPage } from './parent-page';
import { succeeded } from './succeeded';
import { spaceIdOf } from './wiki-space';

const label = 'post-mortem';

/** So many pages of one title are somebody's mistake, and none of the app's business. */
const mostTitles = 9;

const pageSchema = z.object({
  id: z.string(),
  title: z.string(),
  authorId: z.nullish(z.string()),
  _links: z.optional(z.object({ base: z.optional(z.string()), webui: z.optional(z.string()) })),
});
type Page = z.infer<typeof pageSchema>;
const parentSchema = z.object({ spaceId: z.string(), status: z.string() });
const pagesSchema = z.object({ results: z.array(pageSchema) });

export interface Wiki {
  readonly spaceKey: string;
  /** Where people see the wiki, such as `https://example.atlassian.net/wiki`. */
  readonly baseUrl: () => Promise<string>;
  /** Id of the page below which post mortems are made. */
  readonly parentId: () => Promise<string | undefined>;
  /** The app's own Atlassian account. */
  readonly ownAccount: () => Promise<string | undefined>;
}

export function confluencePages(cache: Cache, wiki: Wiki): PostMortemPages {
  const present = presenter(wiki);
  return {
    async find(issueKey, title) {
      const found = await titleFor(wiki, await placeOf(cache, wiki), { issueKey, title });
      return typeof found === 'string' ? undefined : present(found);
    },
    async create({ issueKey, title, body, isPrivate }) {
      const place = await placeOf(cache, wiki);
      const free = await titleFor(wiki, place, { issueKey, title });
      if (typeof free !== 'string') return present(free);
      const page = { ...place, status: 'current', title: free, body: { representation: 'storage', value: body } };
      const answer = await callConfluence(`/wiki/api/v2/pages${isPrivate ? '?private=true' : ''}`, 'POST', page);
      // Somebody was faster, or an earlier attempt was: which, the next attempt sees.
      if (answer.status === 409 || isAboutTitle(answer)) throw crossed(free);
      return present(parsed(pageSchema, answer, 'the post mortem page'));
    },
    restrict: restrictPage,
    isRestricted,
    async mark(pageId, issueKey) {
      await Promise.all([addLabel(pageId), addMark(pageId, { issueKey })]);
    },
    contributorsOf,
    parent: (wanted) => parentPage(() => spaceIdOf(cache, wiki.spaceKey), wanted),
    liveView: liveViewMacro,
  };
}

const presenter =
  ({ spaceKey, baseUrl }: Wiki) =>
  async ({ id, title, authorId, _links }: Page): Promise<PostMortemPage> => ({
    pageId: id,
    title,
    authorAccountId: authorId ?? undefined,
    url: pageUrl(
      _links?.base ?? (await baseUrl()),
      _links?.webui,
      `/spaces/${encodeURIComponent(spaceKey)}/pages/${id}`,
    ),
  });

/** @returns the SEV's own page, or the first title that nobody's page has */
async function titleFor(
  wiki: Wiki,
  { spaceId }: Place,
  { issueKey, title }: { readonly issueKey: string; readonly title: string },
): Promise<Page | string> {
  for (const candidate of titlesFrom(title)) {
    const query = `space-id=${encodeURIComponent(spaceId)}&title=${encodeURIComponent(candidate)}`;
    const answer = await callConfluence(`/wiki/api/v2/pages?${query}`);
    const [page] = parsed(pagesSchema, answer, 'the pages of the space').results;
    if (!page) return candidate;
    if (await isOwn(wiki, page, issueKey)) return page;
  }
  throw new SevError('rejected', `Confluence has ${mostTitles} pages named “${title}” already.`, {
    nextStep: 'Rename or remove those pages, then try again.',
  });
}

/** A page that was made just before the connection was lost bears no mark yet. */
async function isOwn({ ownAccount }: Wiki, { id, authorId }: Page, issueKey: string): Promise<boolean> {
  const mark = await markOf(id);
  return mark ? mark.issueKey === issueKey : authorId != null && authorId === (await ownAccount());
}

interface Place {
  readonly spaceId: string;
  readonly parentId?: string;
}

/** Below the page that the team chose, in whatever space that is; where that page is gone, below the space's home. */
async function placeOf(cache: Cache, { spaceKey, parentId }: Wiki): Promise<Place> {
  const chosen = await parentId();
  const answer = chosen === undefined ? undefined : await callConfluence(`/wiki/api/v2/pages/${chosen}`);
  const parent = answer?.status === 200 ? parsed(parentSchema, answer, 'the page above the post mortems') : undefined;
  if (chosen !== undefined && parent?.status === 'current') return { spaceId: parent.spaceId, parentId: chosen };
  return { spaceId: await spaceIdOf(cache, spaceKey) };
}

const titlesFrom = (title: string): readonly string[] =>
  Array.from({ length: mostTitles }, (_, index) => (index === 0 ? title : `${title} (${index + 1})`));

/** Confluence tells a title that is taken by its words alone. */
const isAboutTitle = ({ status, body }: ConfluenceAnswer): boolean =>
  status === 400 && /title/i.test(JSON.stringify(body ?? ''));

const crossed = (title: string): SevError =>
  new SevError('unavailable', `Confluence could not make the page “${title}” just now.`, {
    nextStep: 'Try again in a few minutes. If it stays so, look for a page of that title that the app may not see.',
  });

async function addLabel(pageId: string): Promise<void> {
  const answer = await callConfluence(`/wiki/rest/api/content/${pageId}/label`, 'POST', [
    { prefix: 'global', name: label },
  ]);
  succeeded(answer, 'the label of the page');
}

/** As many characters as a text field in Jira holds, where the address is kept too. */
const longestUrl = 255;

/** Confluence's own address ends in the title, however long; the one by the page's id leads there as well. */
function pageUrl(base: string, webui: string | undefined, byId: string): string {
  const url = `${base}${webui ?? byId}`;
  return url.length > longestUrl ? `${base}${byId}` : url;
}
