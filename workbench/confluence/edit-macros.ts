import { randomUUID } from 'node:crypto';
import { extensionKey } from '../site/app-manifest.ts';
import { type Caller, environmentId, type Site } from '../site/site.ts';
import type { MacroConfiguration, MacroInsertion } from './confluence.ts';
import { contentIn, type Page } from './content.ts';
import { nodesOf } from './present-page.ts';
import { type Author, publishNewVersion } from './publish-page.ts';
import { mayChange, readerFor } from './reader.ts';
import { type ForgeMacro, writeForgeMacro } from './storage-format/forge-macro.ts';
import { macrosIn, mapMacros } from './storage-format/map-macros.ts';
import { writeStorage } from './storage-format/write-storage.ts';

/** What a person does in the editor: insert one of the app's macros at the end of the page and publish. */
export function insertMacro(site: Site, input: MacroInsertion): ForgeMacro {
  const macro = newMacro(site, input.moduleKey, input.config);
  changePage(site, input, (page) => page.body + writeStorage([writeForgeMacro(macro)]));
  return macro;
}

/** What a person does in the editor: submit the macro's configuration screen and publish. */
export function saveMacroConfig(site: Site, input: MacroConfiguration): ForgeMacro {
  let saved: ForgeMacro | undefined;
  changePage(site, input, (page) => {
    const nodes = nodesOf(page.body);
    const macro = macrosIn(nodes).find((candidate) => candidate.localId === input.localId);
    // The vendor's code for it: https://developer.atlassian.com/platform/forge/manifest-reference/modules/macro/#error-code-guide
    if (!macro) throw new Error('MACRO_NOT_FOUND: the macro is no longer on the page');
    const changed = { ...macro, config: input.config };
    saved = changed;
    return writeStorage(mapMacros(nodes, (candidate) => (candidate.localId === input.localId ? changed : undefined)));
  });
  if (!saved) throw new Error('MACRO_NOT_FOUND: the macro is no longer on the page');
  return saved;
}

function newMacro(site: Site, moduleKey: string, config: Readonly<Record<string, unknown>>): ForgeMacro {
  const declared = site.manifest.modules.macro?.find((candidate) => candidate.key === moduleKey);
  if (!declared) throw new Error(`The manifest has no macro ${moduleKey}`);
  return {
    localId: randomUUID(),
    extensionKey: extensionKey(site.manifest, environmentId, moduleKey).split('::extension/')[1] ?? '',
    extensionTitle: `${declared.title} (Development)`,
    forgeEnvironment: 'DEVELOPMENT',
    config,
  };
}

function changePage(
  site: Site,
  by: { readonly pageId: string; readonly caller: Caller },
  body: (page: Page) => string,
): void {
  const content = contentIn(site.store);
  const reader = readerFor(by.caller);
  const page = content.pages.get(by.pageId);
  if (page?.status !== 'current' || !mayChange(reader, page))
    throw new Error(`Page ${by.pageId} is not there or may not be edited`);
  const author: Author = { site, content, caller: by.caller, accountId: reader.accountId };
  content.transaction(() => publishNewVersion(author, page, { body: body(page) }));
}
