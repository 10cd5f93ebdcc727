import type { AppManifest } from '../../site/app-manifest.ts';
import type { WebTriggerReply } from '../../site/site.ts';
import { findModule } from '../invocation/functions.ts';
import type { Invoker } from '../invocation/invoker.ts';
import { webTriggerReply } from './web-trigger-reply.ts';
import { webTriggerRequest } from './web-trigger-request.ts';
import type { WebTriggerUrls } from './web-trigger-urls.ts';

export interface WebTriggerService {
  answer(request: Request): Promise<Response>;
  call(
    url: string,
    request: { readonly headers: Record<string, string>; readonly body: string },
  ): Promise<WebTriggerReply>;
}

const invocationBytes = 5 * 1024 * 1024;

export function webTriggerService(manifest: AppManifest, urls: WebTriggerUrls, invoker: Invoker): WebTriggerService {
  async function answer(request: Request): Promise<Response> {
    const moduleKey = urls.moduleAt(new URL(request.url).pathname);
    if (!moduleKey) return new Response('Not found', { status: 404 });
    const module = findModule(manifest, 'webtrigger', moduleKey);
    const body = await webTriggerRequest(request);
    if (Buffer.byteLength(body.body) > invocationBytes) return new Response('Payload too large', { status: 413 });
    const end = await invoker.invoke({
      functionKey: String(module.function),
      moduleKey,
      moduleType: 'webtrigger',
      body,
    });
    return webTriggerReply(end, module);
  }

  return {
    answer,
    async call(url, { headers, body }) {
      const startedAt = performance.now();
      const response = await answer(new Request(url, { method: 'POST', headers, body }));
      const text = await response.text();
      return {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: text,
        durationMs: performance.now() - startedAt,
      };
    },
  };
}
