/** A web trigger's request and reply. https://developer.atlassian.com/platform/forge/events-reference/web-trigger/ */
import * as z from 'zod/mini';

const schema = z.object({
  method: z.string(),
  headers: z.record(z.string(), z.array(z.string())),
  body: z.optional(z.string()),
});

export interface WebRequest {
  readonly method: string;
  /** Names in lower case; of several values the first. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

export interface WebReply {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, readonly string[]>>;
  readonly body?: string;
}

export function parseWebRequest(event: unknown): WebRequest | undefined {
  const { data } = schema.safeParse(event);
  if (!data) return undefined;
  const headers = Object.entries(data.headers).map(([name, values]) => [name.toLowerCase(), values[0]] as const);
  return { method: data.method, headers: Object.fromEntries(headers), body: data.body ?? '' };
}

export const jsonReply = (body: object, statusCode = 200): WebReply => ({
  statusCode,
  headers: { 'Content-Type': ['application/json'] },
  body: JSON.stringify(body),
});

export const textReply = (statusCode: number, body = ''): WebReply => ({
  statusCode,
  headers: { 'Content-Type': ['text/plain; charset=utf-8'] },
  body,
});
