import { InvocationError, InvocationErrorCode } from '@forge/events';
import * as z from 'zod/mini';
import { compose } from '../compose';

const event = z.object({
  body: z.object({ jobId: z.string(), issueId: z.optional(z.string()), slackUserId: z.optional(z.string()) }),
});

/** The queue's door. Forge delivers at least once; a retry is asked for by returning it. */
export async function runJob(delivered: unknown): Promise<InvocationError | undefined> {
  const end = await (await compose()).runJob(event.parse(delivered).body);
  switch (end.kind) {
    case 'finished':
      return undefined;
    case 'retry':
      return new InvocationError({
        retryAfter: Math.max(1, Math.min(end.afterSeconds, 900)),
        retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
      });
  }
}
