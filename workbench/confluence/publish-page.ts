import type { Caller, Site } from '../site/site.ts';
import { type Content, type Page, titleKey, type Version } from './content.ts';
import { publishPageEvent } from './page-events.ts';
import { refuseV2 } from './refusal.ts';

/** Where a change to pages comes from. */
export interface Author {
  readonly site: Site;
  readonly content: Content;
  readonly caller: Caller;
  readonly accountId: string;
}

export interface NewPage {
  readonly spaceId: string;
  readonly title: string;
  readonly parentId: string | null;
  readonly body: string;
  readonly private: boolean;
}

/** Publishes a new page and tells the app. @throws Refusal when the title is taken or too long */
export function publishNewPage(author: Author, page: NewPage): Page {
  refuseTitle(author.content, page);
  const version = versionBy(author, 1, '');
  const created: Page = {
    id: author.content.nextId(),
    spaceId: page.spaceId,
    status: 'current',
    title: page.title,
    parentId: page.parentId,
    position: author.content.pages.size,
    authorId: author.accountId,
    ownerId: author.accountId,
    createdAt: version.createdAt,
    version,
    body: page.body,
    ...(page.private ? { restrictedTo: [author.accountId], changeableBy: [author.accountId] } : {}),
  };
  keep(author, created, 'created');
  return created;
}

/** Publishes a further version of a page and tells the app. */
export function publishNewVersion(
  author: Author,
  page: Page,
  change: {
    readonly title?: string;
    readonly body?: string;
    readonly parentId?: string;
    readonly ownerId?: string;
    readonly message?: string;
  },
): Page {
  const { message = '', ...fields } = change;
  const updated: Page = {
    ...page,
    ...fields,
    status: 'current',
    version: versionBy(author, page.version.number + 1, message),
  };
  refuseTitle(author.content, updated);
  keep(author, updated, page.status === 'trashed' ? 'restored' : 'updated');
  return updated;
}

export function trashPage(author: Author, page: Page): void {
  keep(author, { ...page, status: 'trashed' }, 'trashed');
}

function keep(author: Author, page: Page, happened: 'created' | 'updated' | 'trashed' | 'restored'): void {
  const { content } = author;
  const { title, body, version } = page;
  const before = content.pages.get(page.id);
  if (before) content.titles.delete(titleKey(before.spaceId, before.title));
  if (page.status !== 'trashed') content.titles.put(titleKey(page.spaceId, title), page.id);
  content.pages.put(page.id, page);
  content.revisions.put(`${page.id}/${version.number}`, { pageId: page.id, title, body, version });
  const space = content.spaces.get(page.spaceId);
  if (space)
    publishPageEvent(author.site, { happened, page, space, caller: author.caller, accountId: author.accountId });
}

export function versionBy(author: Author, number: number, message: string): Version {
  return {
    number,
    message,
    minorEdit: false,
    authorId: author.accountId,
    createdAt: author.site.clock.now().toISOString(),
  };
}

/** A title is unique within its space; an archived page still holds its title, a trashed one does not. */
function refuseTitle(
  content: Content,
  page: { readonly id?: string; readonly spaceId: string; readonly title: string },
): void {
  if (page.title.trim() === '') throw refuseV2(400, 'Title must not be blank');
  if (page.title.length > 255) throw refuseV2(400, 'Title is too long. Must be less than or equal to 255 characters.');
  const holder = content.titles.get(titleKey(page.spaceId, page.title));
  if (holder !== undefined && holder !== page.id) {
    throw refuseV2(
      400,
      'A page with this title already exists: A page already exists with the same TITLE in this space',
    );
  }
}
