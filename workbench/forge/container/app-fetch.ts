import { askHost } from './channel.ts';
import { currentInvocationId } from './current-invocation.ts';
import type { AppCall, CallAnswer } from './protocol.ts';

/** Replaces every way out of the process that `@forge/*` and `fetch` have. Must run before the bundle is loaded. */
export function installAppFetch(): void {
  Object.assign(globalThis, { __forge_fetch__: forgeFetch, fetch: plainFetch });
}

async function forgeFetch(via: AppCall['via'], path: string, init?: RequestInit): Promise<Response> {
  // Only to have `init` read as fetch reads it: the host of this URL is never used.
  return send(via, path, new Request(new URL(path.replace(/[{}]/g, ''), 'https://forge.invalid'), init));
}

async function plainFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init);
  return abortable(send({ type: 'egress' }, request.url, request), request.signal);
}

async function send(via: AppCall['via'], path: string, request: Request): Promise<Response> {
  const body = request.body ? { body: new Uint8Array(await request.arrayBuffer()) } : {};
  const { method, headers } = request;
  const answer = await askHost({
    invocationId: currentInvocationId(),
    via,
    path,
    method,
    headers: [...headers],
    ...body,
  });
  return asResponse(answer);
}

function asResponse(answer: CallAnswer): Response {
  switch (answer.kind) {
    case 'response': {
      const bodiless = answer.status === 204 || answer.status === 304;
      const init = {
        status: answer.status,
        statusText: answer.statusText,
        headers: answer.headers.map(([name, value]): [string, string] => [name, value]),
      };
      return new Response(bodiless ? null : Uint8Array.from(answer.body), init);
    }
    case 'connectionLost':
      throw new TypeError('fetch failed', {
        cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET', errno: -104, syscall: 'read' }),
      });
    case 'refused':
      throw Object.assign(new Error(answer.message), { name: answer.name, status: answer.status });
  }
}

/** As with Node's own fetch, giving up does not take back what was sent. */
function abortable(answer: Promise<Response>, signal: AbortSignal): Promise<Response> {
  if (signal.aborted) return Promise.reject(signal.reason);
  return Promise.race([
    answer,
    new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true })),
  ]);
}
