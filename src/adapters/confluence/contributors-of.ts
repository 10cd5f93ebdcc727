import * as z from 'zod/mini';
import { callConfluence, parsed } from './confluence-client';

const links = z.optional(z.object({ next: z.optional(z.string()) }));
const versions = z.object({ results: z.array(z.object({ authorId: z.nullish(z.string()) })), _links: links });
const comments = z.object({
  results: z.array(z.object({ version: z.optional(z.object({ authorId: z.nullish(z.string()) })) })),
  _links: links,
});

/** Confluence gives at most 250 a call. A page that has more than this many is looked at only so far. */
const perPage = 250;
const mostPages = 4;

/** https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-version/ and api-group-comment */
export async function contributorsOf(pageId: string): Promise<readonly string[]> {
  const page = `/wiki/api/v2/pages/${encodeURIComponent(pageId)}`;
  const [edited, below, beside] = await Promise.all([
    all(`${page}/versions`, (answer) => {
      const { results, _links } = parsed(versions, answer, 'the versions of the page');
      return { accounts: results.map(({ authorId }) => authorId), next: _links?.next };
    }),
    all(`${page}/footer-comments`, commenters),
    all(`${page}/inline-comments`, commenters),
  ]);
  return [...new Set([...edited, ...below, ...beside])];
}

type Answer = Awaited<ReturnType<typeof callConfluence>>;

interface Part {
  readonly accounts: readonly (string | null | undefined)[];
  readonly next?: string | undefined;
}

function commenters(answer: Answer): Part {
  const { results, _links } = parsed(comments, answer, 'the comments on the page');
  return { accounts: results.map(({ version }) => version?.authorId), next: _links?.next };
}

async function all(path: string, read: (answer: Answer) => Part): Promise<readonly string[]> {
  const accounts: string[] = [];
  let next: string | undefined = `${path}?limit=${perPage}`;
  for (let page = 0; page < mostPages && next !== undefined; page += 1) {
    const part: Part = read(await callConfluence(next));
    accounts.push(...part.accounts.flatMap((accountId) => accountId ?? []));
    next = part.next;
  }
  return accounts;
}
