import type { Site } from '../site/site.ts';
import type { Confluence, ConfluenceFacts } from './confluence.ts';
import { contentIn } from './content.ts';
import { insertMacro, saveMacroConfig } from './edit-macros.ts';
import { handleRequest } from './handle-request.ts';
import { operations } from './operations.ts';
import { pageForView, pagesForView } from './page-for-view.ts';
import { seedSpace, spaceKey } from './seed/seed-space.ts';

/** Confluence Cloud as far as the app and outside drivers need it, on the site's store and clock. */
export function createConfluence(site: Site): Confluence {
  return {
    handle: (request, caller) => handleRequest(request, { caller, site, operations }),
    facts: () => factsOf(site),
    seed: () => {
      const content = contentIn(site.store);
      if (content.spaces.size === 0) content.transaction(() => seedSpace(content, site.clock));
    },
    pagesForView: (caller) => pagesForView(site, caller),
    pageForView: (pageId, caller) => pageForView(site, pageId, caller),
    insertMacro: (input) => insertMacro(site, input),
    saveMacroConfig: (input) => saveMacroConfig(site, input),
  };
}

function factsOf(site: Site): ConfluenceFacts {
  const content = contentIn(site.store);
  const space = content.spaces.values().find((candidate) => candidate.key === spaceKey);
  const template = content.templates.values()[0];
  if (!space || !template) throw new Error('Confluence is not seeded; call seed() first');
  return { spaceKey: space.key, spaceId: space.id, templateId: template.id };
}
