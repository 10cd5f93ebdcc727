/**
 * The HTTP side, run by `emulate` in this process: its router and its life cycle, with Slack's methods as this folder
 * models them on top of the site's store.
 */
import { createEmulator, defineEmulator } from 'emulate';
import { answerMethod } from './api/answer-method.ts';
import type { RateLimits } from './api/rate-limits.ts';
import { answerResponseUrl } from './app-requests/answer-response-url.ts';
import { takeUpload } from './take-upload.ts';
import type { Workspace } from './workspace/workspace.ts';

export interface Front {
  handle(request: Request): Promise<Response>;
  close(): Promise<void>;
}

const hooks = ['commands', 'actions', 'app'];

export async function openFront(workspace: Workspace, limits: RateLimits): Promise<Front> {
  const service = defineEmulator({
    name: 'slack',
    cors: false,
    state: () => ({}),
    setup({ app }) {
      app.on('GET', '/api/:method', (context) =>
        answerMethod(workspace, limits, context.req.param('method'), context.req.raw),
      );
      app.on('POST', '/api/:method', (context) =>
        answerMethod(workspace, limits, context.req.param('method'), context.req.raw),
      );
      app.on('POST', '/upload/v1/:id', (context) => takeUpload(workspace, context.req.param('id'), context.req.raw));
      for (const kind of hooks) {
        app.on('POST', `/${kind}/:team/:number/:secret`, (context) =>
          answerResponseUrl(workspace, context.req.path, context.req.raw),
        );
      }
      app.notFound((context) => {
        const what = `${context.req.method} ${context.req.path} of Slack`;
        workspace.onUnmodelled(what);
        return context.json({ ok: false, error: `Not modelled by the workbench: ${what}` }, 501);
      });
    },
  });
  const emulator = await createEmulator({ service, listen: false });
  return {
    handle: async (request) => emulator.fetch(await moved(request, emulator.baseUrl)),
    close: () => emulator.close(),
  };
}

/** The same request at the emulator's address, whether it came for slack.com, hooks.slack.com or this site's `/slack/…`. */
async function moved(request: Request, baseUrl: string): Promise<Request> {
  const { pathname, search } = new URL(request.url);
  const path = pathname.replace(/^\/slack(?=\/)/, '');
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
  return new Request(`${baseUrl}${path}${search}`, {
    method: request.method,
    headers: request.headers,
    ...(hasBody ? { body: await request.arrayBuffer() } : {}),
  });
}
