import * as z from 'zod/mini';
import type { FollowUpFacts } from '../../domain/follow-ups/follow-up';
import type { Issues } from '../../ports/issues';
import { statusSchema } from './follow-up-schema';
import { readJira } from './jira-client';
import { instant } from './jira-instant';

export const followUpFieldsJson = z.object({
  assignee: z.nullish(z.object({ accountId: z.string(), displayName: z.string() })),
  duedate: z.nullish(z.string()),
  resolutiondate: z.nullish(z.string()),
  status: z.optional(statusSchema),
  statuscategorychangedate: z.nullish(z.string()),
});

/** What of a follow-up's own fields the facts are read from. */
export const followUpFields = ['assignee', 'duedate', 'resolutiondate', 'status', 'statuscategorychangedate'];

const facts = z.object({ issues: z.array(z.object({ key: z.string(), fields: followUpFieldsJson })) });

/** Jira gives at most 100 issues a call. https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/ */
const mostPerCall = 100;

/** What a SEV does not tell of its follow-ups. */
export async function followUpFacts(
  issueKeys: readonly string[],
  accountId?: string,
): ReturnType<Issues['followUpFacts']> {
  const starts = Array.from({ length: Math.ceil(issueKeys.length / mostPerCall) }, (_, index) => index * mostPerCall);
  const answers = await Promise.all(
    starts.map((start) =>
      readJira(facts, '/rest/api/3/issue/bulkfetch', {
        method: 'POST',
        body: { issueIdsOrKeys: issueKeys.slice(start, start + mostPerCall), fields: followUpFields },
        ...(accountId === undefined ? {} : { actingFor: accountId }),
      }),
    ),
  );
  return new Map(
    answers.flatMap((answer) => answer?.issues ?? []).map(({ key, fields }) => [key, factsOf(fields)] as const),
  );
}

type FieldsJson = z.infer<typeof followUpFieldsJson>;

export function factsOf({ assignee, duedate, ...rest }: FieldsJson): FollowUpFacts {
  const doneAt = doneAtOf(rest);
  return {
    ...(assignee ? { assignee: { accountId: assignee.accountId, name: assignee.displayName } } : {}),
    ...(duedate ? { dueDate: duedate } : {}),
    ...(doneAt === undefined ? {} : { doneAt }),
  };
}

/** A workflow need not give a resolution; when the category changed last, Jira notes by itself. */
const doneAtOf = ({ status, resolutiondate, statuscategorychangedate }: Partial<FieldsJson>): string | undefined =>
  status?.statusCategory?.key === 'done' ? instant(resolutiondate ?? statuscategorychangedate) : undefined;
