import { kvs, WhereConditions } from '@forge/kvs';
import * as z from 'zod/mini';
import { inOrder, type TimelineEntry, type TimelineEvent } from '../../domain/timeline';
import type { Timelines } from '../../ports/timelines';

const severity = z.union([z.literal(1), z.literal(2), z.literal(3)]);

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
  z.object({ kind: z.literal('closed') }),
  z.object({ kind: z.literal('reopened'), reason: z.string() }),
  z.object({ kind: z.literal('moved'), statusName: z.string() }),
]) satisfies z.ZodMiniType<TimelineEvent>;

const entrySchema = z.object({
  id: z.string(),
  at: z.string(),
  by: z.optional(z.string()),
  event,
}) satisfies z.ZodMiniType<TimelineEntry>;

const prefix = (issueId: string): string => `timeline:${issueId}:`;

/** One key per entry, so that entries added side by side do not overwrite one another. */
export const kvsTimelines = (): Timelines => ({
  async add(issueId, entry) {
    await kvs.set(`${prefix(issueId)}${entry.at}:${entry.id}`, entry);
  },
  async of(issueId) {
    const entries: TimelineEntry[] = [];
    let cursor: string | undefined;
    do {
      const query = kvs
        .query()
        .where('key', WhereConditions.beginsWith(prefix(issueId)))
        .limit(100);
      const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
      entries.push(...page.results.map(({ value }) => entrySchema.parse(value)));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    return inOrder(entries);
  },
});
