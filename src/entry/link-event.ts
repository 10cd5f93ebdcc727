import * as z from 'zod/mini';
import { compose } from '../compose';

/** https://developer.atlassian.com/platform/forge/events-reference/jira/#issue-link-events */
const event = z.object({
  eventType: z.string(),
  id: z.string(),
  sourceIssueId: z.string(),
  destinationIssueId: z.string(),
  issueLinkType: z.object({ name: z.string() }),
});

/** The door for links that people make and remove in Jira. Who did it, Jira does not say. */
export async function linkEvent(delivered: unknown): Promise<void> {
  const app = await compose();
  const read = event.safeParse(delivered);
  if (!read.success) return app.log.info('event not understood', { path: read.error.issues[0]?.path.join('.') });
  const { eventType, id, sourceIssueId, destinationIssueId, issueLinkType } = read.data;
  await app.heedLink({
    requestId: `jira:link:${id}:${eventType.includes('deleted') ? 'deleted' : 'created'}`,
    type: issueLinkType.name,
    ends: [sourceIssueId, destinationIssueId],
  });
}
