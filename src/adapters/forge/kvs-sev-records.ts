import { kvs, WhereConditions } from '@forge/kvs';
import * as z from 'zod/mini';
import { askedKinds, askStages } from '../../domain/asks/ask';
import { callStages } from '../../domain/on-call/calls';
import type { SevRecord } from '../../domain/sev-record';
import { isWatched } from '../../domain/watching';
import type { SevRecords } from '../../ports/sev-records';

const person = z.object({ name: z.string(), slackUserId: z.optional(z.string()), accountId: z.optional(z.string()) });
const posted = z.object({ channelId: z.string(), ts: z.string(), shown: z.string() });

const call = z.object({
  stage: z.enum(callStages),
  at: z.string(),
  person: z.optional(person),
  answered: z.optional(z.boolean()),
});

const ask = z.object({
  kind: z.enum(askedKinds),
  of: z.string(),
  stage: z.enum(askStages),
  at: z.string(),
  person: z.optional(person),
  renewed: z.optional(z.number()),
  message: z.optional(posted),
});

const severity = z.union([z.literal(1), z.literal(2), z.literal(3)]);
const bookmark = z.object({ id: z.string(), title: z.string(), url: z.string() });
const channel = z.object({ id: z.string(), name: z.string() });

const told = z.object({
  status: z.optional(z.string()),
  severity: z.optional(severity),
  ownerAccountId: z.optional(z.string()),
  impact: z.optional(z.string()),
});

const meeting = z.object({
  at: z.string(),
  minutes: z.number(),
  invited: z.array(person),
  state: z.enum(['planned', 'cancelled']),
  number: z.number(),
  sequence: z.number(),
  changedAt: z.string(),
  by: z.string(),
  reminded: z.optional(z.array(z.enum(['day', 'hour', 'held']))),
});

const contributions = z.object({
  asked: z.array(z.object({ person, at: z.string(), nudgedAt: z.optional(z.string()) })),
  accountIds: z.array(z.string()),
  askedFor: z.optional(z.string()),
});

const recordSchema = z.object({
  issueId: z.string(),
  issueKey: z.string(),
  title: z.string(),
  reportText: z.string(),
  known: z.optional(z.string()),
  reporter: z.optional(person),
  source: z.optional(z.object({ permalink: z.optional(z.string()), author: z.optional(person) })),
  onCall: z.optional(person),
  fallback: z.optional(z.array(person)),
  card: z.optional(posted),
  outside: z.optional(z.object({ words: z.array(z.string()), answeredAt: z.optional(z.string()) })),
  calls: z.optional(z.array(call)),
  callMessages: z.optional(z.partialRecord(z.enum(callStages), posted)),
  asks: z.optional(z.array(ask)),
  channel: z.optional(z.extend(channel, { insteadOf: z.optional(z.string()) })),
  channelReady: z.optional(z.boolean()),
  invitedFor: z.optional(severity),
  invitedForComponents: z.optional(z.array(z.string())),
  summary: z.optional(z.extend(posted, { pinned: z.optional(z.boolean()) })),
  notAdded: z.optional(posted),
  private: z.optional(z.boolean()),
  drill: z.optional(z.boolean()),
  openedBy: z.optional(person),
  invited: z.optional(z.array(z.string())),
  added: z.optional(z.array(z.string())),
  topic: z.optional(z.string()),
  reporterTold: z.optional(z.object({ stage: z.string(), count: z.number() })),
  ownedInstead: z.optional(z.object({ of: person, byAccountId: z.string() })),
  callUrl: z.optional(z.string()),
  bookmarks: z.optional(z.partialRecord(z.enum(['issue', 'post-mortem', 'call']), bookmark)),
  verdict: z.optional(z.string()),
  lastUpdate: z.optional(
    z.object({
      at: z.string(),
      by: person,
      changed: z.string(),
      impact: z.optional(z.string()),
      doing: z.optional(z.string()),
      nextAt: z.string(),
    }),
  ),
  updateSnooze: z.optional(z.object({ of: z.string(), until: z.string(), by: person })),
  stakeholders: z.optional(posted),
  postMortem: z.optional(
    z.object({ pageId: z.string(), title: z.string(), url: z.string(), authorAccountId: z.optional(z.string()) }),
  ),
  pageAwaited: z.optional(z.string()),
  meeting: z.optional(meeting),
  invitation: z.optional(posted),
  calendar: z.optional(
    z.object({ fileId: z.string(), threadTs: z.string(), number: z.number(), sequence: z.number() }),
  ),
  review: z.optional(
    z.object({ at: z.string(), by: person, attended: z.array(person), meeting: z.optional(z.number()) }),
  ),
  approval: z.optional(z.object({ at: z.string(), by: person })),
  override: z.optional(
    z.object({
      at: z.string(),
      by: person,
      reason: z.string(),
      missing: z.string(),
      openUntil: z.optional(z.string()),
    }),
  ),
  contributions: z.optional(contributions),
  actors: z.optional(z.array(person)),
  told,
  noted: z.optional(told),
  announcements: z.number(),
  roles: z.optional(z.object({ communications: z.optional(person), scribe: z.optional(person) })),
  handOver: z.optional(
    z.object({
      from: z.optional(z.string()),
      to: z.string(),
      answer: z.optional(z.object({ kind: z.enum(['accepted', 'handed-back']), at: z.string() })),
    }),
  ),
  assignment: z.optional(z.object({ to: z.string(), at: z.string(), acceptedAt: z.optional(z.string()) })),
  dutiesTold: z.optional(
    z.object({
      owner: z.optional(z.string()),
      investigator: z.optional(z.string()),
      communications: z.optional(z.string()),
      scribe: z.optional(z.string()),
    }),
  ),
  closing: z.optional(z.object({ by: z.optional(person), inJira: z.boolean(), message: z.optional(posted) })),
  channelArchivedAt: z.optional(z.string()),
  channelDeleted: z.optional(z.boolean()),
  channelKept: z.optional(z.boolean()),
  unarchiveAsked: z.optional(z.boolean()),
  mergedInto: z.optional(
    z.object({ issueId: z.string(), issueKey: z.string(), url: z.string(), channel: z.optional(channel) }),
  ),
  mergingInto: z.optional(z.string()),
  duplicates: z.optional(z.array(z.string())),
  followUpsMet: z.optional(z.array(z.string())),
  remindersTold: z.optional(z.record(z.string(), z.string())),
  countedIn: z.optional(z.string()),
  digestsFor: z.optional(z.array(z.string())),
  dueAt: z.optional(z.string()),
  gone: z.optional(z.boolean()),
  unfinishedJob: z.optional(z.string()),
  unfinishedSince: z.optional(z.string()),
}) satisfies z.ZodMiniType<SevRecord>;

const pointer = z.optional(z.string());

const watchedPrefix = 'watched:';

const keys = {
  record: (issueId: string) => `sev:${issueId}`,
  channel: (channelId: string) => `channel:${channelId}`,
  issueKey: (issueKey: string) => `issue-key:${issueKey.toUpperCase()}`,
  watched: (issueId: string) => `${watchedPrefix}${issueId}`,
};

/** Records stand under the issue's id, which a move to another project does not change. */
export const kvsSevRecords = (): SevRecords => ({
  async find(issueId) {
    const stored: unknown = await kvs.get(keys.record(issueId));
    return stored === undefined ? undefined : recordSchema.parse(stored);
  },
  async save(record, last) {
    const { issueId, issueKey, channel } = record;
    await Promise.all([
      kvs.set(keys.record(issueId), record),
      ...(issueKey === last?.issueKey ? [] : [kvs.set(keys.issueKey(issueKey), issueId)]),
      ...(!channel || channel.id === last?.channel?.id ? [] : [kvs.set(keys.channel(channel.id), issueId)]),
      ...(isWatched(record) === (last !== undefined && isWatched(last)) ? [] : [watch(record)]),
    ]);
  },
  issueIdOfChannel: async (channelId) => pointer.parse(await kvs.get(keys.channel(channelId))),
  issueIdOfKey: async (issueKey) => pointer.parse(await kvs.get(keys.issueKey(issueKey))),
  watched,
});

const watch = (record: SevRecord): Promise<void> =>
  isWatched(record) ? kvs.set(keys.watched(record.issueId), true) : kvs.delete(keys.watched(record.issueId));

async function watched(): Promise<readonly string[]> {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const query = kvs.query().where('key', WhereConditions.beginsWith(watchedPrefix)).limit(100);
    const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
    found.push(...page.results.map(({ key }) => key.slice(watchedPrefix.length)));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return found;
}
