import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono } from 'hono';
import type { Workbench } from './workbench.ts';

/** Addresses that a person may follow out of Jira, Confluence or Slack; the page opens each at the right place. */
const pageAddresses = ['/', '/browse/*', '/wiki/spaces/*', '/archives/*'];

/** Serves the page for a person, as built in `workbench/page/dist`. */
export function servePage(app: Hono, { site }: Workbench): void {
  const built = join(site.appDirectory, 'workbench', 'page', 'dist');
  const index = join(built, 'index.html');
  for (const address of pageAddresses) {
    app.get(address, (context) =>
      existsSync(index) ? context.html(readFileSync(index, 'utf8')) : context.text(notBuilt, 503),
    );
  }
  if (existsSync(built)) app.use('/assets/*', serveStatic({ root: built }));
  app.get('/favicon.ico', (context) => context.body(null, 204));
}

const notBuilt = 'The page is not built. Start without --no-build.';
