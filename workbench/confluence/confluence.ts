/** The stand-in for one Confluence Cloud site: the REST v2 and v1 operations that the app and outside drivers use. */
import type { Caller, Product } from '../site/site.ts';
import type { ForgeMacro } from './storage-format/forge-macro.ts';
import type { ViewPart } from './storage-format/render-view.ts';

export interface ConfluenceFacts {
  readonly spaceKey: string;
  readonly spaceId: string;
  readonly templateId: string;
}

/** A page as its reader sees it in the browser. */
export interface PageView {
  readonly pageId: string;
  readonly title: string;
  readonly spaceId: string;
  readonly spaceKey: string;
  readonly version: number;
  readonly author: string;
  readonly updatedAt: string;
  readonly mayEdit: boolean;
  readonly parts: readonly ViewPart[];
}

export interface PageEntry {
  readonly pageId: string;
  readonly title: string;
  readonly parentId?: string;
}

export interface Confluence extends Product {
  facts(): ConfluenceFacts;
  /** Fills an empty store with the seeded space, homepage and template; does nothing to a filled one. */
  seed(): void;
  /** The current pages that the caller may view, parents before children. */
  pagesForView(caller: Caller): readonly PageEntry[];
  /** Undefined when there is no such page for this caller. */
  pageForView(pageId: string, caller: Caller): PageView | undefined;
  /** Adds one of the app's macros at the end of the page, as the editor stores it, and publishes the page. */
  insertMacro(input: MacroInsertion): ForgeMacro;
  /** Stores what the macro's configuration screen handed to `view.submit`, and publishes the page. */
  saveMacroConfig(input: MacroConfiguration): ForgeMacro;
}

export interface MacroInsertion {
  readonly pageId: string;
  readonly moduleKey: string;
  readonly config: Readonly<Record<string, unknown>>;
  readonly caller: Caller;
}

export interface MacroConfiguration {
  readonly pageId: string;
  readonly localId: string;
  readonly config: Readonly<Record<string, unknown>>;
  readonly caller: Caller;
}

export type { ForgeMacro, ViewPart };
