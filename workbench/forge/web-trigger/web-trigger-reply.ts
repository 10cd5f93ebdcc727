import type { ManifestModule } from '../../site/app-manifest.ts';
import type { InvocationEnd } from '../invocation/invoker.ts';

interface StaticOutput {
  readonly key: string;
  readonly statusCode: number;
  readonly contentType: string;
  readonly body?: string;
}

/** The HTTP answer that the caller gets. Source: https://developer.atlassian.com/platform/forge/events-reference/web-trigger/#response */
export function webTriggerReply(end: InvocationEnd, module: ManifestModule): Response {
  switch (end.kind) {
    case 'returned':
      return isStatic(module) ? staticReply(end.value, module) : dynamicReply(end.value);
    case 'timedOut':
      return new Response('The function timed out', { status: 504 });
    case 'threw':
    case 'killed':
    case 'outOfMemory':
      return new Response('Internal error: the function failed', { status: 500 });
  }
}

function isStatic(module: ManifestModule): boolean {
  return (module.response as { readonly type?: string } | undefined)?.type === 'static';
}

function staticReply(value: unknown, module: ManifestModule): Response {
  const { outputs = [] } = module.response as { readonly outputs?: readonly StaticOutput[] };
  const output = outputs.find((candidate) => candidate.key === (value as { outputKey?: unknown } | null)?.outputKey);
  if (!output) return new Response('The function named no declared output', { status: 500 });
  return new Response(output.body ?? '', {
    status: output.statusCode,
    headers: { 'content-type': output.contentType },
  });
}

function dynamicReply(value: unknown): Response {
  const reply = value as
    | { statusCode?: unknown; statusText?: unknown; headers?: unknown; body?: unknown }
    | null
    | undefined;
  const headers = headerList(reply?.headers);
  const status = Number(reply?.statusCode);
  const isWellFormed =
    headers &&
    Number.isInteger(reply?.statusCode) &&
    status >= 200 &&
    status <= 599 &&
    (reply?.body === undefined || typeof reply.body === 'string');
  if (!isWellFormed) return new Response('The function result is not a web trigger response', { status: 500 });
  const body = status === 204 || status === 304 ? null : String(reply?.body ?? '');
  return new Response(body, {
    status,
    headers,
    statusText: typeof reply?.statusText === 'string' ? reply.statusText : '',
  });
}

/** Undefined unless each header has an array of strings. */
function headerList(headers: unknown): [string, string][] | undefined {
  if (headers === undefined) return [];
  if (typeof headers !== 'object' || headers === null) return undefined;
  const entries = Object.entries(headers as Record<string, unknown>);
  if (!entries.every(([, values]) => Array.isArray(values) && values.every((value) => typeof value === 'string')))
    return undefined;
  return entries.flatMap(([name, values]) => (values as string[]).map((value): [string, string] => [name, value]));
}
