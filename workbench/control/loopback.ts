import { getConnInfo } from '@hono/node-server/conninfo';
import type { MiddlewareHandler } from 'hono';

/**
 * Lets control calls through from this machine only, and from a browser only when the workbench's own page makes them:
 * not from the app's screens (framed from 127.0.0.1) and not from any page on the web.
 */
export const fromThisMachine: MiddlewareHandler = async (context, next) => {
  const address = getConnInfo(context).remote.address ?? '';
  if (!isLoopback(address) || !isLocalName(context.req.header('host')) || isForeignPage(context.req.raw)) {
    return context.json({ message: 'The control calls answer this machine only' }, 403);
  }
  return next();
};

function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address);
}

/** A name that resolves to this machine by a stranger's DNS does not count. */
function isLocalName(host: string | undefined): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host ?? '');
}

function isForeignPage(request: Request): boolean {
  const origin = request.headers.get('origin');
  if (origin !== null)
    return !/^http:\/\/localhost(:\d+)?$/.test(origin) || new URL(origin).host !== request.headers.get('host');
  const from = request.headers.get('sec-fetch-site');
  if (from === null) return false;
  return (from !== 'same-origin' && from !== 'none') || request.headers.get('host')?.startsWith('127.') === true;
}
