import type { PostMortemPage, PostMortemPages } from '../../src/ports/post-mortem-pages.ts';

interface PageState extends PostMortemPage {
  readonly body: string;
  readonly issueKeys: Set<string>;
  /** Who sees it besides the app, when not everybody does. */
  readers?: Set<string> | undefined;
}

export interface FakePages extends PostMortemPages {
  /** Somebody lets everybody in. */
  open(pageId: string): void;
  readonly all: readonly PageState[];
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
  const find = async (title: string) => {
    const page = all.find((candidate) => candidate.title === title);
    return page && present(page);
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
    template: async () => '<h1><at:var at:name="sev-title" /></h1><p><at:var at:name="sev-timeline" /></p>',
    find,
    async create({ title, body, isPrivate }) {
      const existing = await find(title);
      if (existing) return existing;
      const pageId = String(500 + all.length);
      const page = {
        pageId,
        title,
        body,
        url: `https://example.atlassian.net/wiki/${pageId}`,
        issueKeys: new Set<string>(),
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
    contributorsOf: async (pageId) => editors.get(pageId) ?? [],
    edit: (pageId, accountId) => void editors.set(pageId, [...(editors.get(pageId) ?? []), accountId]),
    liveView: (issueKey) => `<p>${issueKey}</p>`,
  };
}
