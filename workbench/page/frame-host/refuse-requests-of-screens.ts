import type { Hono } from 'hono';

/**
 * On a real site a Custom UI screen lives on an origin that knows no product: it reaches Jira and the app's back end
 * through the bridge only. Here both hosts are one server, so what a screen asks past its own files is refused.
 */
export function refuseRequestsOfScreens(app: Hono): void {
  app.use('*', async (c, next) => {
    const referrer = c.req.header('referer');
    const fromScreen =
      referrer !== undefined && URL.canParse(referrer) && new URL(referrer).pathname.startsWith('/frames/');
    const isNavigation = c.req.header('sec-fetch-mode') === 'navigate';
    if (!fromScreen || isNavigation || c.req.path.startsWith('/frames/')) return next();
    return c.json({ message: `A Custom UI screen has no access to ${c.req.path}; ask through @forge/bridge.` }, 403);
  });
}
