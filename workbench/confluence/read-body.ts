import * as z from 'zod';
import { refuseUnmodelled, refuseV2 } from './refusal.ts';

/**
 * Reads a v2 request body. A field that the operation does not know answers 501, as not modelled; a missing or wrongly
 * typed one answers 400.
 */
export function readBody<T>(schema: z.ZodType<T>, body: unknown, operation: string): T {
  const read = schema.safeParse(body ?? {});
  if (read.success) return read.data;
  for (const issue of read.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      throw refuseUnmodelled(`${operation} with the field ${[...issue.path, ...issue.keys].join('.')}`);
    }
  }
  throw refuseV2(400, z.prettifyError(read.error), 'INVALID_REQUEST_PARAMETER');
}

/** The two ways in which v2 takes a body: plain, or nested under the name of its representation. */
const plainBody = z.strictObject({
  representation: z.enum(['storage', 'atlas_doc_format', 'wiki']),
  value: z.string(),
});

export const writtenBody = z.union([
  plainBody,
  z
    .strictObject({ storage: plainBody.optional(), atlas_doc_format: plainBody.optional() })
    .transform((nested, context) => {
      const given = nested.storage ?? nested.atlas_doc_format;
      if (given) return given;
      context.addIssue({ code: 'custom', message: 'Body must have exactly one representation' });
      return z.NEVER;
    }),
]);

export type WrittenBody = z.infer<typeof writtenBody>;
