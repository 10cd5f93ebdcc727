import * as z from 'zod/mini';
import { SevError } from '../../errors';
import { readJira } from './jira-client';

const created = z.object({ id: z.string() });

/**
 * In a service project a comment made so is public unless it says otherwise: the customer would read it.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-comments/
 */
const internal = [{ key: 'sd.public.comment', value: { internal: true } }];

export const addComment = (issueId: string, body: object): Promise<string> =>
  add(issueId, { body, properties: internal });

export const addPublicComment = (issueId: string, body: object): Promise<string> => add(issueId, { body });

async function add(issueId: string, said: object): Promise<string> {
  const comment = await readJira(created, commentsOf(issueId), { method: 'POST', body: said });
  if (comment) return comment.id;
  throw new SevError('not-permitted', 'Jira does not let the app comment on the issue.', {
    nextStep: "Ask a Jira administrator to check the app's access to the project.",
  });
}

const page = z.object({ comments: z.array(z.object({ id: z.string(), created: z.string(), body: z.unknown() })) });

/** Comments that an issue may have got since; what is older was not made by the attempt that is looked for. */
const newest = 50;

export async function findComment(issueId: string, url: string, since: string): Promise<string | undefined> {
  const answer = await readJira(page, `${commentsOf(issueId)}?orderBy=-created&maxResults=${newest}`);
  // Jira's clock and the app's may differ a little.
  const oldest = Date.parse(since) - 60_000;
  return answer?.comments.find(({ created: at, body }) => Date.parse(at) >= oldest && linksTo(body, url))?.id;
}

const linksTo = (body: unknown, url: string): boolean =>
  typeof body === 'object' &&
  body !== null &&
  (('href' in body && body.href === url) || Object.values(body).some((part) => linksTo(part, url)));

const commentsOf = (issueId: string): string => `/rest/api/3/issue/${issueId}/comment`;
