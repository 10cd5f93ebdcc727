import { request } from './request.ts';
import type { SessionPerson } from './session.ts';

/** Jira and Confluence as one person reaches them, with their own credentials and rights. */
export interface Rest {
  // biome-ignore lint/suspicious/noExplicitAny: the vendors' answers are read where they are shown
  get<T = any>(path: string): Promise<T>;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  send<T = any>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<T>;
}

export function asPerson({ email, apiToken }: SessionPerson): Rest {
  const headers = { authorization: `Basic ${btoa(`${email}:${apiToken ?? ''}`)}` };
  return {
    get: (path) => request(path, { headers }),
    send: (method, path, body) => request(path, { method, headers, ...(body === undefined ? {} : { body }) }),
  };
}
