import { Hono } from 'hono';
import type { Caller } from '../../site/site.ts';
import { exportPage } from './export-page.ts';
import type { PageParts } from './mount-page.ts';

/** What Confluence's own browser application asks beyond the public REST API: rendered pages, and macros put in by hand. */
export function confluenceCalls(given: PageParts): Hono {
  const { confluence } = given;
  const person = (accountId: string | undefined): Caller => ({ kind: 'person', accountId: accountId ?? '' });
  return new Hono()
    .get('/pages', (c) => c.json(confluence.pagesForView(person(c.req.query('accountId')))))
    .get('/pages/:id', (c) => {
      const view = confluence.pageForView(c.req.param('id'), person(c.req.query('accountId')));
      return view ? c.json(view) : c.json({ message: `There is no page ${c.req.param('id')} that you may see.` }, 404);
    })
    .post('/macros', async (c) => {
      const { pageId, moduleKey, config, accountId } = await c.req.json();
      return c.json(confluence.insertMacro({ pageId, moduleKey, config: config ?? {}, caller: person(accountId) }));
    })
    .post('/macros/:localId', async (c) => {
      const { pageId, config, accountId } = await c.req.json();
      return c.json(
        confluence.saveMacroConfig({ pageId, localId: c.req.param('localId'), config, caller: person(accountId) }),
      );
    })
    .post('/exports', async (c) => {
      const { pageId, exportType, accountId } = await c.req.json();
      const parts = await exportPage({ pageId, exportType, accountId }, given);
      return parts ? c.json({ parts }) : c.json({ message: `There is no page ${pageId} that you may see.` }, 404);
    })
    .onError((error, c) => c.json({ message: error.message }, 400));
}
