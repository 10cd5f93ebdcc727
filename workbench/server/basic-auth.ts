import { seededPeople } from '../site/people.ts';
import type { Caller } from '../site/site.ts';

/**
 * Who sends a REST request from outside: a seeded person by `email:apiToken`, or nobody in particular.
 * @returns undefined for credentials that are no one's
 * @see https://developer.atlassian.com/cloud/jira/platform/basic-auth-for-rest-apis/
 */
export function callerOf(request: Request): Caller | undefined {
  const header = request.headers.get('authorization');
  if (header === null) return { kind: 'anonymous' };
  const credentials = /^Basic +([A-Za-z0-9+/=_-]+)$/i.exec(header)?.[1];
  if (!credentials) return undefined;
  const [email, ...token] = Buffer.from(credentials, 'base64').toString('utf8').split(':');
  const person = seededPeople.find((candidate) => candidate.email.toLowerCase() === email?.toLowerCase());
  if (!person?.accountId || !person.apiToken || person.apiToken !== token.join(':')) return undefined;
  return { kind: 'person', accountId: person.accountId };
}

/** Jira Cloud's answer to credentials that are no one's, as callers have recorded it (e.g. github.com/atlassian/gajira-login/issues/59). */
export function jiraUnauthorized(origin: string): Response {
  return new Response('Client must be authenticated to access this resource.', {
    status: 401,
    headers: {
      'content-type': 'text/plain;charset=UTF-8',
      'www-authenticate': `OAuth realm="${encodeURIComponent(origin)}"`,
      'x-seraph-loginreason': 'AUTHENTICATED_FAILED',
    },
  });
}

/** Confluence Cloud's answer to the same, as recorded in github.com/markdown-confluence/markdown-confluence/issues/621. */
export function confluenceUnauthorized(origin: string): Response {
  const page = `<!doctype html><html lang="en"><head><title>HTTP Status 401 – Unauthorized</title></head><body><h1>HTTP Status 401 – Unauthorized</h1><p><b>Message</b> Basic Authentication Failure - Reason : AUTHENTICATED_FAILED</p></body></html>`;
  return new Response(page, {
    status: 401,
    headers: {
      'content-type': 'text/html;charset=utf-8',
      'www-authenticate': `OAuth realm="${encodeURIComponent(`${origin}/wiki`)}"`,
      'x-seraph-loginreason': 'AUTHENTICATED_FAILED',
    },
  });
}
