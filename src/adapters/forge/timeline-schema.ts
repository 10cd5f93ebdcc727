/** Timeline entries as they are stored. Those that an earlier version of the app stored have no corrections. */
import * as z from 'zod';
import type { KeptEntry } from '../../domain/kept-entry';
import type { TimelineEvent } from '../../domain/timeline';

const severity = z.union([z.literal(1), z.literal(2), z.literal(3)]);

const note = z.object({
  kind: z.literal('note'),
  text: z.string(),
  author: z.object({ name: z.string(), slackUserId: z.string().optional() }),
  permalink: z.string().optional(),
  message: z.object({ text: z.string(), deleted: z.boolean(), added: z.boolean() }).optional(),
});

const event = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('reported'), text: z.string() }),
  z.object({ kind: z.literal('acknowledged') }),
  z.object({ kind: z.literal('assigned'), investigator: z.string() }),
  z.object({ kind: z.literal('declined'), reason: z.string() }),
  z.object({ kind: z.literal('opened'), severity: severity.optional(), owner: z.string().optional() }),
  z.object({ kind: z.literal('severity'), severity, reason: z.string() }),
  z.object({ kind: z.literal('owner'), owner: z.string() }),
  z.object({ kind: z.literal('mitigated'), text: z.string() }),
  z.object({ kind: z.literal('follow-up-phase') }),
  z.object({
    kind: z.literal('follow-up'),
    priority: z.enum(['high', 'low']),
    issueKey: z.string(),
    title: z.string(),
  }),
  z.object({ kind: z.literal('closed') }),
  z.object({ kind: z.literal('reopened'), reason: z.string() }),
  z.object({ kind: z.literal('moved'), statusName: z.string() }),
  note,
  z.object({
    kind: z.literal('update'),
    changed: z.string(),
    impact: z.string().optional(),
    doing: z.string().optional(),
  }),
]) satisfies z.ZodType<TimelineEvent>;

const reading = z.object({
  at: z.string(),
  by: z.string().optional(),
  event,
  wording: z.string().optional(),
  place: z.number().optional(),
  removedAt: z.string().optional(),
  removedBy: z.string().optional(),
});

export const keptEntrySchema = reading.extend({
  id: z.string(),
  corrections: z.array(z.object({ at: z.string(), by: z.string().optional(), was: reading })).optional(),
}) satisfies z.ZodType<KeptEntry>;
