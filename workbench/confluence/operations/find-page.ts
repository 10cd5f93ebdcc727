import type { Page, Space } from '../content.ts';
import type { Call } from '../operation.ts';
import type { Author } from '../publish-page.ts';
import { numericId } from '../read-query.ts';
import { mayChange, maySee } from '../reader.ts';
import { refuseV2 } from '../refusal.ts';

/** The page, as long as the caller may view it; the real site does not tell a hidden page from a missing one. */
export function visiblePage(call: Call, id: string): Page {
  const page = call.content.pages.get(numericId(id, 'id'));
  if (page && maySee(call.reader, page)) return page;
  throw refuseV2(404, 'Not Found');
}

/** The page, as long as the caller may edit it. Lacking the right answers 404 as well, as documented for v2. */
export function editablePage(call: Call, id: string): Page {
  const page = visiblePage(call, id);
  if (mayChange(call.reader, page)) return page;
  throw refuseV2(404, 'Not Found');
}

export function visibleSpace(call: Call, id: string): Space {
  const space = call.content.spaces.get(numericId(id, 'id'));
  if (space && call.reader.mayView) return space;
  throw refuseV2(404, 'Not Found');
}

export function authorOf(call: Call): Author {
  return { site: call.site, content: call.content, caller: call.caller, accountId: call.reader.accountId };
}
