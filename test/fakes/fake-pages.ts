import type { PostMortemPage, PostMortemPages } from '../../src/ports/post-mortem-pages.ts';

interface PageState extends PostMortemPage {
  readonly body: string;
  readonly issueKeys: Set<string>;
  readonly author: string;
  /** Who sees it besides the app, when not everybody does. */
  readers?: Set<string> | undefined;
}

export interface FakePages extends PostMortemPages {
  /** Somebody lets everybody in. */
  open(pageId: string): void;
  readonly all: readonly PageState[];
  /** Somebody else makes a page of that title. */
  foreign(title: string): void;
  /** Somebody edits the page, or comments on it. */
  edit(pageId: string, accountId: string): void;
}

const theApp = 'the-app';

export function fakePages(): FakePages {
  const all: PageState[] = [];
  const editors = new Map<string, readonly string[]>();
  const present = ({ pageId, title, url }: PageState): PostMortemPage => ({
    pageId,
    title,
    url,
    authorAccountId: theApp,
  });
  const isOwn = ({ issueKeys, author }: PageState, issueKey: string) =>
    issueKeys.size > 0 ? issueKeys.has(issueKey) : author === theApp;
  /** The SEV's own page, or the first title that is free. */
  const place = (issueKey: string, title: string, number = 1): PageState | string => {
    const candidate = number === 1 ? title : `${title} (${number})`;
    const page = all.find((each) => each.title === candidate);
    if (!page) return candidate;
    return isOwn(page, issueKey) ? page : place(issueKey, title, number + 1);
  };
  return {
    all,
    open(pageId) {
      all.splice(
        0,
        all.length,
        ...all.map((page) => (page.pageId === pageId ? { ...page, readers: undefined } : page)),
      );
    },
    find: async (issueKey, title) => {
      const own = place(issueKey, title);
      return typeof own === 'string' ? undefined : present(own);
    },
    foreign: (title) =>
      void all.push({
        pageId: String(500 + all.length),
        title,
        body: '<p>Mine</p>',
        url: `https://example.atlassian.net/wiki/${500 + all.length}`,
        issueKeys: new Set(),
        author: 'account-rita',
      }),
    async create({ issueKey, title: wanted, body, isPrivate }) {
      const title = place(issueKey, wanted);
      if (typeof title !== 'string') return present(title);
      const pageId = String(500 + all.length);
      const page = {
        pageId,
        title,
        body,
        url: `https://example.atlassian.net/wiki/${pageId}`,
        issueKeys: new Set<string>(),
        author: theApp,
        ...(isPrivate ? { readers: new Set<string>() } : {}),
      };
      all.push(page);
      return present(page);
    },
    async restrict(pageId, accountIds) {
      const page = all.find((candidate) => candidate.pageId === pageId);
      if (page) page.readers = new Set([...(page.readers ?? []), ...accountIds]);
    },
    isRestricted: async (pageId) => all.find((page) => page.pageId === pageId)?.readers !== undefined,
    async mark(pageId, issueKey) {
      all.find((page) => page.pageId === pageId)?.issueKeys.add(issueKey);
    },
    liveView: (issueKey, parts) => `<p>${[issueKey, ...parts].join(' ')}</p>`,
    parent: async (wanted) => {
      const page = all.find(({ pageId, title }) =>
        'pageId' in wanted ? pageId === wanted.pageId : title === wanted.title,
      );
      return page && { pageId: page.pageId, title: page.title };
    },
    contributorsOf: async (pageId) => editors.get(pageId) ?? [],
    edit: (pageId, accountId) => void editors.set(pageId, [...(editors.get(pageId) ?? []), accountId]),
  };
}
