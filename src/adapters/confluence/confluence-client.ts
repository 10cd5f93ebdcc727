/** Calls to Confluence as the app, with every trouble told in the reader's words. */
import { asApp, assumeTrustedRoute, type Route } from '@forge/api';
import type * as z from 'zod/mini';
import { SevError } from '../../errors';

export interface ConfluenceAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** @param path already encoded, such as `/wiki/api/v2/pages/1` */
export async function callConfluence(
  path: string,
  method: 'GET' | 'POST' = 'GET',
  body?: unknown,
): Promise<ConfluenceAnswer> {
  const response = await reach(() =>
    asApp().requestConfluence(assumeTrustedRoute(path) as Route, {
      method,
      headers: { Accept: 'application/json', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
  const text = await response.text();
  const answer = { status: response.status, body: parseJson(text) };
  if (response.ok || response.status === 404 || response.status === 400 || response.status === 409) return answer;
  throw refusal(response.status, `${method} ${path.split('?')[0]}`, response.headers.get('Retry-After'));
}

/** @throws SevError when the answer is not of that shape, naming what was asked for */
export function parsed<T>(schema: z.ZodMiniType<T>, { status, body }: ConfluenceAnswer, what: string): T {
  const read = schema.safeParse(body);
  if (status < 300 && read.success) return read.data;
  throw new SevError('rejected', `Confluence did not give or take ${what} (${status}).`, {
    nextStep: 'Ask an administrator to check the Confluence space and the post mortem template.',
    ...(read.success
      ? {}
      : { cause: new Error(`${read.error.issues[0]?.path.join('.')} ${read.error.issues[0]?.code}`) }),
  });
}

async function reach<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (cause) {
    throw new SevError('unavailable', 'Confluence cannot be reached.', {
      nextStep: 'Try again in a few minutes.',
      cause,
    });
  }
}

function parseJson(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refusal(status: number, call: string, retryAfter: string | null): SevError {
  const cause = new Error(`${call} answered ${status}`);
  const seconds = Number(retryAfter);
  if (status === 429 || status >= 500)
    return new SevError('unavailable', 'Confluence has a problem right now.', {
      nextStep: 'Try again in a few minutes.',
      cause,
      ...(seconds > 0 ? { retryAfterSeconds: Math.min(seconds, 900) } : {}),
    });
  return new SevError('not-permitted', 'Confluence does not let the app do this.', {
    nextStep: 'Ask a Confluence administrator to connect the app and to check its access to the space.',
    cause,
  });
}
