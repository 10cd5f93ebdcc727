/**
 * Everything that the site answers over HTTP, by path. The page and the products are on `localhost`; the app's screens
 * are framed from `127.0.0.1`, which a browser takes for another origin, so that their sandbox is a real one.
 */
import { Hono } from 'hono';
import { createControl } from '../control/create-control.ts';
import { mountPage } from '../page/frame-host/mount-page.ts';
import { callerOf, confluenceUnauthorized, jiraUnauthorized } from './basic-auth.ts';
import { servePage } from './page.ts';
import { servePictures } from './pictures.ts';
import { notModelled } from './unmodelled.ts';
import type { Workbench } from './workbench.ts';

export function createServer(workbench: Workbench): Hono {
  const { site, jira, confluence, slack, forge } = workbench;
  const app = new Hono();
  mountPage(app, workbench);
  app.route('/workbench', createControl(workbench));
  servePage(app, workbench);
  servePictures(app);
  app.all('/rest/*', ({ req }) => {
    const caller = callerOf(req.raw);
    return caller ? jira.handle(req.raw, caller) : jiraUnauthorized(site.origin);
  });
  app.all('/wiki/*', ({ req }) => {
    const caller = callerOf(req.raw);
    return caller ? confluence.handle(req.raw, caller) : confluenceUnauthorized(site.origin);
  });
  app.all('/slack/api/*', ({ req }) => slack.handle(req.raw));
  app.all('/x1/*', ({ req }) => forge.answerWebTrigger(req.raw));
  app.all('*', ({ req }) => notModelled(req.raw, workbench.unmodelled));
  app.onError((error, { req }) => {
    console.error(`${req.method} ${req.path} failed:`, error);
    return Response.json({ message: `The workbench failed: ${error.message}` }, { status: 500 });
  });
  return app;
}
