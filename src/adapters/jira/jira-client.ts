/** Calls to Jira REST v3 as the app, or on behalf of a person, with every trouble told in the reader's words. */
import { asApp, assumeTrustedRoute, asUser, type Route } from '@forge/api';
import type * as z from 'zod/mini';
import { SevError } from '../../errors';

export interface JiraCall {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly body?: unknown;
  /** Atlassian account to act for; absent: the app itself. */
  readonly actingFor?: string;
  /** Statuses that are the caller's to understand. */
  readonly tolerate?: readonly number[];
}

export interface JiraAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** @param path already encoded, such as `/rest/api/3/issue/10001?fields=status` */
export async function callJira(
  path: string,
  { method = 'GET', body, actingFor, tolerate = [] }: JiraCall = {},
): Promise<JiraAnswer> {
  const api = actingFor === undefined ? asApp() : asUser(actingFor);
  const response = await reach(() =>
    api.requestJira(assumeTrustedRoute(path) as Route, {
      method,
      headers: { Accept: 'application/json', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
  const text = await response.text();
  const answer = { status: response.status, body: text === '' ? undefined : parseJson(text) };
  if (response.ok || response.status === 404 || tolerate.includes(response.status)) return answer;
  throw refusal(answer, `${method} ${path.split('?')[0]}`, response.headers.get('Retry-After'));
}

/** Calls and parses; @returns undefined for 404 */
export async function readJira<T>(schema: z.ZodMiniType<T>, path: string, call?: JiraCall): Promise<T | undefined> {
  const answer = await callJira(path, call);
  if (answer.status === 404) return undefined;
  const parsed = schema.safeParse(answer.body);
  if (parsed.success) return parsed.data;
  throw new SevError('rejected', 'Jira answered in a way that I do not understand.', {
    nextStep: "Ask an administrator to look into the app's log.",
    cause: new Error(
      `${path.split('?')[0]}: ${parsed.error.issues[0]?.path.join('.')} ${parsed.error.issues[0]?.code}`,
    ),
  });
}

async function reach<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (cause) {
    throw new SevError('unavailable', 'Jira cannot be reached.', { nextStep: 'Try again in a few minutes.', cause });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refusal({ status, body }: JiraAnswer, call: string, retryAfter: string | null): SevError {
  const cause = new Error(`${call} answered ${status}`);
  if (status === 429 || status >= 500) {
    const seconds = Number(retryAfter);
    return new SevError('unavailable', status === 429 ? 'Jira asks to slow down.' : 'Jira has a problem right now.', {
      nextStep: 'Try again in a few minutes.',
      cause,
      ...(seconds > 0 ? { retryAfterSeconds: Math.min(seconds, 900) } : {}),
    });
  }
  if (status === 401 || status === 403)
    return new SevError('not-permitted', 'Jira does not let the app do this.', {
      nextStep: "Ask a Jira administrator to check the app's access to the project.",
      cause,
    });
  return new SevError('rejected', messageOf(body) ?? 'Jira refused this.', {
    nextStep: 'Look at the issue in Jira, mend what it says, and try again.',
    cause,
  });
}

/** Jira's own words for a refusal: they name the field or rule. */
function messageOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const messages = 'errorMessages' in body && Array.isArray(body.errorMessages) ? body.errorMessages : [];
  const errors =
    'errors' in body && typeof body.errors === 'object' && body.errors !== null ? Object.values(body.errors) : [];
  const text = [...messages, ...errors].filter((message) => typeof message === 'string').join(' ');
  return text === '' ? undefined : text;
}
