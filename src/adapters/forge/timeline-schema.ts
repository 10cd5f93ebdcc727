/** Timeline entries as they are stored. Those that an earlier version of the app stored have no corrections. */
import * as z from 'zod/mini';
import { askedKinds } from '../../domain/asks/ask';
import { timeNames } from '../../domain/incident';
import { callStages } from '../../domain/on-call/calls';
import type { KeptEntry } from '../../domain/timeline/kept-entry';
import type { TimelineEntry, TimelineEvent } from '../../domain/timeline/timeline';

const severity = z.union([z.literal(1), z.literal(2), z.literal(3)]);

const note = z.object({
  kind: z.literal('note'),
  text: z.string(),
  author: z.object({ name: z.string(), slackUserId: z.optional(z.string()) }),
  permalink: z.optional(z.string()),
  message: z.optional(z.object({ text: z.string(), deleted: z.boolean(), added: z.boolean() })),
});

const event = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('reported'), text: z.string() }),
  z.object({ kind: z.literal('acknowledged') }),
  z.object({ kind: z.literal('assigned'), investigator: z.string() }),
  z.object({ kind: z.literal('declined'), reason: z.string() }),
  z.object({
    kind: z.literal('opened'),
    severity: z.optional(severity),
    owner: z.optional(z.string()),
    known: z.optional(z.string()),
  }),
  z.object({ kind: z.literal('severity'), severity, reason: z.string() }),
  z.object({ kind: z.literal('owner'), owner: z.string() }),
  z.object({ kind: z.literal('impact'), impact: z.string() }),
  z.object({ kind: z.literal('mitigated'), text: z.string() }),
  z.object({ kind: z.literal('follow-up-phase') }),
  z.object({
    kind: z.literal('follow-up'),
    priority: z.enum(['high', 'low']),
    issueKey: z.string(),
    title: z.string(),
  }),
  z.object({
    kind: z.literal('time-corrected'),
    which: z.enum(timeNames),
    from: z.optional(z.string()),
    to: z.string(),
  }),
  z.object({ kind: z.literal('closed') }),
  z.object({ kind: z.literal('reopened'), reason: z.string() }),
  z.object({ kind: z.literal('moved'), statusName: z.string() }),
  z.object({ kind: z.literal('owner-accepted') }),
  z.object({ kind: z.literal('sender-answered') }),
  z.object({ kind: z.literal('investigator-accepted') }),
  z.object({ kind: z.literal('update-snoozed'), until: z.string() }),
  z.object({ kind: z.literal('asked'), what: z.enum(askedKinds), person: z.optional(z.string()) }),
  z.object({ kind: z.literal('owner-handed-back'), owner: z.string() }),
  z.object({
    kind: z.literal('role'),
    role: z.enum(['communications', 'scribe']),
    holder: z.optional(z.string()),
  }),
  z.object({ kind: z.literal('called'), stage: z.enum(callStages), person: z.optional(z.string()) }),
  z.object({ kind: z.literal('merged'), into: z.string() }),
  z.object({ kind: z.literal('absorbed'), issueKey: z.string(), title: z.string() }),
  z.object({ kind: z.literal('channel-kept') }),
  z.object({ kind: z.literal('channel-archived') }),
  z.object({ kind: z.literal('channel-opened') }),
  z.object({ kind: z.literal('meeting-planned'), meetingAt: z.string() }),
  z.object({ kind: z.literal('meeting-moved'), meetingAt: z.string() }),
  z.object({ kind: z.literal('meeting-cancelled'), meetingAt: z.string() }),
  z.object({ kind: z.literal('reviewed'), attended: z.array(z.string()) }),
  z.object({ kind: z.literal('approved') }),
  z.object({ kind: z.literal('overridden'), reason: z.string(), missing: z.string() }),
  z.object({ kind: z.literal('channel-deleted') }),
  note,
  z.object({
    kind: z.literal('update'),
    changed: z.string(),
    impact: z.optional(z.string()),
    doing: z.optional(z.string()),
  }),
]) satisfies z.ZodMiniType<TimelineEvent>;

const reading = z.object({
  at: z.string(),
  by: z.optional(z.string()),
  event,
  wording: z.optional(z.string()),
  place: z.optional(z.number()),
  removedAt: z.optional(z.string()),
  removedBy: z.optional(z.string()),
});

export const timelineEntrySchema = z.object({
  id: z.string(),
  at: z.string(),
  by: z.optional(z.string()),
  event,
  wording: z.optional(z.string()),
  place: z.optional(z.number()),
}) satisfies z.ZodMiniType<TimelineEntry>;

export const keptEntrySchema = z.extend(reading, {
  id: z.string(),
  corrections: z.optional(z.array(z.object({ at: z.string(), by: z.optional(z.string()), was: reading }))),
}) satisfies z.ZodMiniType<KeptEntry>;
