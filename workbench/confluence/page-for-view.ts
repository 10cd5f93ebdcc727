import type { Caller, Site } from '../site/site.ts';
import type { PageEntry, PageView } from './confluence.ts';
import { contentIn } from './content.ts';
import { nodesOf } from './present-page.ts';
import { mayChange, maySee, nameOf, readerFor } from './reader.ts';
import { renderView } from './storage-format/render-view.ts';

/** A page as its reader sees it in the browser, apps' macros apart; undefined when there is none for this reader. */
export function pageForView(site: Site, pageId: string, caller: Caller): PageView | undefined {
  const content = contentIn(site.store);
  const reader = readerFor(caller);
  const page = content.pages.get(pageId);
  if (page?.status !== 'current' || !maySee(reader, page)) return undefined;
  const spaceKey = content.spaces.get(page.spaceId)?.key ?? '';
  const pageUrl = (title: string) => {
    const target = content.pages.values().find((other) => other.spaceId === page.spaceId && other.title === title);
    return target ? `/wiki/spaces/${spaceKey}/pages/${target.id}` : '';
  };
  return {
    pageId,
    title: page.title,
    spaceId: page.spaceId,
    spaceKey,
    version: page.version.number,
    author: nameOf(page.version.authorId),
    updatedAt: page.version.createdAt,
    mayEdit: mayChange(reader, page),
    parts: renderView(nodesOf(page.body), { personName: nameOf, pageUrl }),
  };
}

/** The pages that the reader may view, parents before their children. */
export function pagesForView(site: Site, caller: Caller): readonly PageEntry[] {
  const reader = readerFor(caller);
  const seen = contentIn(site.store)
    .pages.values()
    .filter((page) => page.status === 'current' && maySee(reader, page));
  return seen.map((page) => ({
    pageId: page.id,
    title: page.title,
    ...(page.parentId === null ? {} : { parentId: page.parentId }),
  }));
}
