/**
 * The server's half of the page: the app's screens in frames of their own under the manifest's content policy, and what
 * the page asks on their behalf. For the rest the page speaks to the same doors as any other driver of the local site.
 */
import { Hono } from 'hono';
import { fromThisMachine } from '../../control/loopback.ts';
import type { Workbench } from '../../server/workbench.ts';
import { answerContext, answerFetchProduct, answerInvoke } from './bridge-answers.ts';
import { confluenceCalls } from './confluence-calls.ts';
import { pageModules } from './page-modules.ts';
import { refuseRequestsOfScreens } from './refuse-requests-of-screens.ts';
import { serveFrames } from './serve-frames.ts';

export type PageParts = Pick<Workbench, 'site' | 'jira' | 'confluence' | 'forge'>;

/** Mount it before everything else, so that a screen cannot go round the bridge. */
export function mountPage(app: Hono, parts: PageParts): void {
  refuseRequestsOfScreens(app);
  const breaches = serveFrames(app, parts.site);
  app.route('/workbench/page', pageCalls(parts, breaches));
}

function pageCalls(parts: PageParts, breaches: readonly unknown[]): Hono {
  return new Hono()
    .use(fromThisMachine)
    .get('/modules', (c) => c.json(pageModules(parts.site)))
    .get('/policy-breaches', (c) => c.json({ breaches }))
    .route('/confluence', confluenceCalls(parts))
    .post('/context', async (c) => answerContext(await c.req.json(), parts))
    .post('/invoke', async (c) => answerInvoke(await c.req.json(), parts))
    .post('/fetch-product', async (c) => answerFetchProduct(await c.req.json(), parts));
}
