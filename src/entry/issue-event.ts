import * as z from 'zod/mini';
import { compose } from '../compose';

/** https://developer.atlassian.com/platform/forge/events-reference/jira/ */
const event = z.object({
  eventType: z.string(),
  issue: z.object({
    id: z.string(),
    fields: z.optional(
      z.object({ updated: z.optional(z.string()), project: z.optional(z.object({ key: z.string() })) }),
    ),
  }),
  comment: z.optional(z.object({ id: z.string() })),
  atlassianId: z.optional(z.string()),
  changelog: z.optional(
    z.object({
      id: z.union([z.string(), z.number()]),
      items: z._default(z.array(z.object({ field: z.optional(z.string()) })), []),
    }),
  ),
});

/**
 * The door for what people do in Jira. The event only says that something changed; what, is read from the issue, so
 * late, repeated and re-ordered events do no harm.
 */
export async function issueEvent(delivered: unknown): Promise<void> {
  const app = await compose();
  const read = event.safeParse(delivered);
  if (!read.success) return app.log.info('event not understood', { path: read.error.issues[0]?.path.join('.') });
  const { issue, atlassianId, changelog, eventType, comment } = read.data;
  const project = issue.fields?.project?.key;
  const isMoved = changelog?.items.some(({ field }) => field === 'project') ?? false;
  if (project !== undefined && project !== app.settings.jiraProjectKey && !isMoved) return;
  const commentId = comment && `comment-${comment.id}`;
  const change = eventType.includes('deleted')
    ? 'deleted'
    : (commentId ?? changelog?.id ?? issue.fields?.updated ?? eventType);
  await app.acceptRequest({
    id: `jira:${issue.id}:${String(change).replace(/[^\w.:-]/g, '-')}`,
    work: { kind: 'issue-changed', incident: { issueId: issue.id } },
    ...(atlassianId ? { actor: { via: 'jira', accountId: atlassianId } } : {}),
    reply: { kind: 'asked-for' },
  });
}
