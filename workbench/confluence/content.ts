import type { Collection, Store } from '../site/store.ts';

/** What the stand-in keeps of a Confluence site. Bodies are in storage format, whatever they were handed in as. */
export interface Space {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly homepageId: string;
  readonly authorId: string;
  readonly createdAt: string;
  readonly description: string;
}

export interface Version {
  readonly number: number;
  readonly message: string;
  readonly minorEdit: boolean;
  readonly authorId: string;
  readonly createdAt: string;
}

export type PageStatus = 'current' | 'archived' | 'trashed';

export interface Page {
  readonly id: string;
  readonly spaceId: string;
  readonly status: PageStatus;
  readonly title: string;
  readonly parentId: string | null;
  readonly position: number;
  readonly authorId: string;
  readonly ownerId: string;
  readonly createdAt: string;
  readonly version: Version;
  readonly body: string;
  /** Only these accounts may see it, when present. */
  readonly restrictedTo?: readonly string[];
  /** Only these accounts may edit it, when present. */
  readonly changeableBy?: readonly string[];
}

/** An earlier or the present state of a page, kept under `<pageId>/<number>`. */
export interface PageRevision {
  readonly pageId: string;
  readonly title: string;
  readonly body: string;
  readonly version: Version;
}

export interface PageProperty {
  readonly id: string;
  readonly pageId: string;
  readonly key: string;
  readonly value: unknown;
  readonly version: Version;
}

export interface PageLabel {
  readonly id: string;
  readonly pageId: string;
  readonly prefix: string;
  readonly name: string;
}

export interface FooterComment {
  readonly id: string;
  readonly pageId: string;
  readonly parentCommentId?: string;
  readonly body: string;
  readonly version: Version;
}

/** A comment beside the text that it is about. */
export interface InlineComment {
  readonly id: string;
  readonly pageId: string;
  readonly textSelection: string;
  readonly body: string;
  readonly version: Version;
}

export interface Template {
  readonly id: string;
  readonly spaceId: string;
  readonly name: string;
  readonly description: string;
  readonly body: string;
}

export interface Content {
  readonly spaces: Collection<Space>;
  readonly pages: Collection<Page>;
  /** Ids of the pages that hold a title, by `titleKey`; so that a title is found as fast among ten thousand. */
  readonly titles: Collection<string>;
  readonly revisions: Collection<PageRevision>;
  /** By page. */
  readonly properties: Collection<readonly PageProperty[]>;
  /** By page. */
  readonly labels: Collection<readonly PageLabel[]>;
  readonly comments: Collection<FooterComment>;
  readonly inlineComments: Collection<InlineComment>;
  readonly templates: Collection<Template>;
  nextId(): string;
  transaction<R>(work: () => R): R;
}

export function contentIn(store: Store): Content {
  return {
    spaces: store.collection('confluence.space'),
    pages: store.collection('confluence.page'),
    titles: store.collection('confluence.title'),
    revisions: store.collection('confluence.revision'),
    properties: store.collection('confluence.property'),
    labels: store.collection('confluence.label'),
    comments: store.collection('confluence.comment'),
    inlineComments: store.collection('confluence.inlineComment'),
    templates: store.collection('confluence.template'),
    nextId: () => String(store.nextNumber('confluence.id', 65537)),
    transaction: (work) => store.transaction(work),
  };
}

/** Titles that differ in case alone are the same within a space. */
export function titleKey(spaceId: string, title: string): string {
  return `${spaceId}/${title.toLowerCase()}`;
}

/** Of a page, newest first. */
export function revisionsOf(content: Content, page: Page): readonly PageRevision[] {
  const numbers = Array.from({ length: page.version.number }, (_, at) => page.version.number - at);
  return numbers.flatMap((number) => content.revisions.get(`${page.id}/${number}`) ?? []);
}
