import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import type { Context, Hono } from 'hono';
import type { Site } from '../../site/site.ts';
import { contentPolicy } from './content-policy.ts';
import { themeCss } from './theme-css.ts';

const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.map': 'application/json',
};

/**
 * `/frames/{resource key}/…` are the app's screens; `/frames/bridge.js` is what the platform adds to each of them.
 * @returns the breaches of the content policy that browsers have reported, growing
 */
export function serveFrames(app: Hono, site: Site): readonly unknown[] {
  const breaches: unknown[] = [];
  let theme: string | undefined;
  app.get('/frames/bridge.js', (c) =>
    c.body(readFileSync(new URL('./bridge.js', import.meta.url), 'utf8'), 200, {
      'content-type': mimeTypes['.js'] ?? '',
    }),
  );
  app.get('/frames/theme.css', (c) => {
    theme ??= themeCss();
    return c.body(theme, 200, { 'content-type': mimeTypes['.css'] ?? '', 'cache-control': 'max-age=3600' });
  });
  app.post('/frames/policy-breaches', async (c) => {
    breaches.push(JSON.parse(await c.req.text()));
    return c.body(null, 204);
  });
  app.get('/frames/:resource', (c) => c.redirect(`${c.req.path}/`));
  app.get('/frames/:resource/*', (c) => serveResource(c, site));
  return breaches;
}

function serveResource(c: Context, site: Site): Response {
  const key = c.req.param('resource') ?? '';
  const resource = site.manifest.resources?.find((candidate) => candidate.key === key);
  if (!resource) return c.text(`The manifest has no resource "${key}".`, 404);
  const root = join(site.appDirectory, resource.path);
  const rest = decodeURIComponent(new URL(c.req.url).pathname.slice(`/frames/${key}/`.length)) || 'index.html';
  const file = normalize(join(root, rest));
  if (!file.startsWith(root + sep) || !existsSync(file) || !statSync(file).isFile())
    return c.text(`${resource.path}/${rest} is not there. Is the screen built?`, 404);
  if (extname(file) === '.html') return serveDocument(c, readFileSync(file, 'utf8'), site);
  const type = mimeTypes[extname(file)] ?? 'application/octet-stream';
  return c.body(new Uint8Array(readFileSync(file)), 200, { 'content-type': type, 'cache-control': 'no-cache' });
}

function serveDocument(c: Context, html: string, site: Site): Response {
  const pageOrigin = otherOrigin(c.req.url);
  const script = `<script src="/frames/bridge.js" data-page-origin="${pageOrigin}"></script>`;
  const body = html.includes('<head>') ? html.replace('<head>', `<head>${script}`) : script + html;
  return c.body(body, 200, {
    'content-type': mimeTypes['.html'] ?? '',
    'content-security-policy': contentPolicy(html, site.manifest, pageOrigin),
    'cache-control': 'no-store',
  });
}

/** The page and its frames stand on the two names of the loopback interface, so that the browser keeps them apart. */
function otherOrigin(url: string): string {
  const { hostname, port } = new URL(url);
  return `http://${hostname === '127.0.0.1' ? 'localhost' : '127.0.0.1'}${port ? `:${port}` : ''}`;
}
