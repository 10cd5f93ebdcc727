import * as z from 'zod/mini';
import type { FormOrigin } from '../../../domain/form';

const schema = z.object({
  issueKey: z.optional(z.string()),
  channelId: z.optional(z.string()),
  permalink: z.optional(z.string()),
  authorSlackUserId: z.optional(z.string()),
  entryId: z.optional(z.string()),
  viewId: z.optional(z.string()),
  page: z.optional(z.number()),
  drill: z.optional(z.boolean()),
}) satisfies z.ZodMiniType<FormOrigin>;

/** What a form was given when it opened; nothing when that cannot be read. */
export function parseOrigin(privateMetadata: string): FormOrigin {
  try {
    return schema.parse(JSON.parse(privateMetadata));
  } catch {
    return {};
  }
}
