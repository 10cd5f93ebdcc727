/** What the sender of a report from outside wrote, and what they were answered. */
import * as z from 'zod/mini';
import type { Issues } from '../../ports/issues';
import { addPublicComment } from './comments';
import { readJira } from './jira-client';

const written = z.object({
  fields: z.object({
    summary: z.string(),
    description: z.optional(z.unknown()),
    reporter: z.nullish(z.object({ accountId: z.string() })),
  }),
});

const page = z.object({
  comments: z.array(
    z.object({
      created: z.string(),
      body: z.unknown(),
      jsdPublic: z.optional(z.boolean()),
      author: z.optional(z.object({ accountId: z.string(), accountType: z.optional(z.string()) })),
    }),
  ),
});

type Answers = Pick<Issues, 'wordsOf' | 'answerSender' | 'firstAnswerAt'>;

export const answers: Answers = {
  async wordsOf(issueId) {
    const issue = await readJira(written, `/rest/api/3/issue/${issueId}?fields=summary,description`);
    return issue ? `${issue.fields.summary}\n${textIn(issue.fields.description)}` : '';
  },
  answerSender: addPublicComment,
  async firstAnswerAt(issueId) {
    const [issue, answer] = await Promise.all([
      readJira(written, `/rest/api/3/issue/${issueId}?fields=summary,reporter`),
      readJira(page, `/rest/api/3/issue/${issueId}/comment?orderBy=created&maxResults=100`),
    ]);
    const sender = issue?.fields.reporter?.accountId;
    const first = answer?.comments.find(
      ({ jsdPublic, author }) =>
        jsdPublic !== false && author?.accountType !== 'customer' && author?.accountId !== sender,
    );
    return first && new Date(first.created.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')).toISOString();
  },
};

/** All text in a document. */
function textIn(node: unknown): string {
  if (typeof node !== 'object' || node === null) return '';
  if ('text' in node && typeof node.text === 'string') return node.text;
  return 'content' in node && Array.isArray(node.content) ? node.content.map(textIn).join('\n') : '';
}
