import * as z from 'zod';
import type { FormOrigin } from '../../../domain/form';

const schema = z.object({
  issueKey: z.string().optional(),
  channelId: z.string().optional(),
  permalink: z.string().optional(),
  authorSlackUserId: z.string().optional(),
}) satisfies z.ZodType<FormOrigin>;

/** What a form was given when it opened; nothing when that cannot be read. */
export function parseOrigin(privateMetadata: string): FormOrigin {
  try {
    return schema.parse(JSON.parse(privateMetadata));
  } catch {
    return {};
  }
}
