import * as z from 'zod/mini';

const incident = z.union([
  z.object({ issueId: z.string() }),
  z.object({ issueKey: z.string() }),
  z.object({ channelId: z.string() }),
]);
const slackUserIds = z.array(z.string());

/** The part of a job's work that has to do with the review. */
export const reviewWork = [
  z.object({ kind: z.literal('schedule-meeting'), incident, at: z.string(), slackUserIds }),
  z.object({ kind: z.literal('cancel-meeting'), incident }),
  z.object({ kind: z.literal('meeting-held'), incident, slackUserIds }),
  z.object({ kind: z.literal('approve'), incident }),
  z.object({ kind: z.literal('close-anyway'), incident, reason: z.string() }),
  z.object({ kind: z.literal('contribute'), incident, slackUserIds }),
  z.object({ kind: z.literal('nudge'), incident }),
] as const;
