/** A job as it is stored. What an earlier version of the app stored is parsed like anything else from outside. */
import * as z from 'zod/mini';
import type { Job } from '../../domain/work';
import { outcomeSchema } from './outcome-schema';
import { workSchema } from './work-schema';

export const jobSchema: z.ZodMiniType<Job> = z.object({
  id: z.string(),
  work: workSchema,
  actor: z.optional(
    z.discriminatedUnion('via', [
      z.object({ via: z.literal('slack'), slackUserId: z.string() }),
      z.object({ via: z.literal('jira'), accountId: z.string() }),
    ]),
  ),
  reply: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('response-url'), url: z.string() }),
    z.object({ kind: z.literal('ephemeral'), channelId: z.string(), slackUserId: z.string() }),
    z.object({ kind: z.literal('direct'), slackUserId: z.string() }),
    z.object({ kind: z.literal('asked-for') }),
  ]),
  receivedAt: z.string(),
  attempts: z.number(),
  triesAgain: z.optional(z.number()),
  progress: z.record(z.string(), z.json()),
  outcome: z.optional(outcomeSchema),
}) as z.ZodMiniType<Job>;
