import * as z from 'zod/mini';

/**
 * An id of Slack's, or a time that stands for one. It becomes part of a storage key, which takes no other characters.
 * https://developer.atlassian.com/platform/forge/storage-reference/storage-api-limits/
 */
export const slackId = z.string().check(z.regex(/^[\w.:-]{1,200}$/));
