import * as z from 'zod/mini';
import { affectable } from '../../domain/affected';
import type { Incident } from '../../domain/incident';
import type { PostMortemSnapshot } from '../../domain/post-mortem/post-mortem-snapshot';
import { statuses } from '../../domain/status';
import { timelineEntrySchema } from './timeline-schema';

const severity = z.optional(z.union([z.literal(1), z.literal(2), z.literal(3)]));
const text = z.optional(z.string());

const followUp = z.object({
  issueId: z.string(),
  issueKey: z.string(),
  title: z.string(),
  priority: z.enum(['high', 'low']),
  done: z.boolean(),
  statusName: z.string(),
  linked: z.optional(z.boolean()),
});

const incident = z.object({
  issueId: z.string(),
  issueKey: z.string(),
  title: z.string(),
  status: z.union([z.enum(statuses), z.object({ unknown: z.string() })]),
  severity,
  highestSeverity: severity,
  ownerAccountId: text,
  investigatorAccountId: text,
  reporterAccountId: text,
  securityLevelId: text,
  impact: text,
  impactStartedAt: text,
  affects: z.optional(z.array(z.enum(affectable))),
  channelUrl: text,
  postMortemUrl: text,
  times: z.object({
    reportedAt: text,
    acknowledgedAt: text,
    openedAt: text,
    mitigatedAt: text,
    closedAt: text,
  }),
  followUps: z.array(followUp),
}) satisfies z.ZodMiniType<Incident>;

export const snapshotSchema = z.object({
  issueId: z.string(),
  at: z.string(),
  by: z.string(),
  incident,
  ownerName: text,
  timeline: z.array(timelineEntrySchema),
  facts: z.record(
    z.string(),
    z.object({ assignee: z.optional(z.object({ accountId: z.string(), name: z.string() })), dueDate: text }),
  ),
}) satisfies z.ZodMiniType<PostMortemSnapshot>;
