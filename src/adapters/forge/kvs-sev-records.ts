import { kvs } from '@forge/kvs';
import * as z from 'zod';
import type { SevRecord } from '../../domain/sev-record';
import type { SevRecords } from '../../ports/sev-records';

const person = z.object({ name: z.string(), slackUserId: z.string().optional(), accountId: z.string().optional() });
const posted = z.object({ channelId: z.string(), ts: z.string(), shown: z.string() });

const recordSchema = z.object({
  issueId: z.string(),
  issueKey: z.string(),
  title: z.string(),
  reportText: z.string(),
  reporter: person.optional(),
  source: z.object({ permalink: z.string().optional(), author: person.optional() }).optional(),
  onCall: person.optional(),
  card: posted.optional(),
  channel: z.object({ id: z.string(), name: z.string() }).optional(),
  channelReady: z.boolean().optional(),
  summary: posted.extend({ pinned: z.boolean().optional() }).optional(),
  topic: z.string().optional(),
  reporterTold: z.object({ stage: z.string(), count: z.number() }).optional(),
  ownedInstead: z.object({ of: person, byAccountId: z.string() }).optional(),
  verdict: z.string().optional(),
  postMortem: z.object({ pageId: z.string(), title: z.string(), url: z.string() }).optional(),
  told: z.object({
    status: z.string().optional(),
    severity: z.union([z.literal(1), z.literal(2), z.literal(3)]).optional(),
    ownerAccountId: z.string().optional(),
  }),
  announcements: z.number(),
  unfinishedJob: z.string().optional(),
}) satisfies z.ZodType<SevRecord>;

const pointer = z.string().optional();

const keys = {
  record: (issueId: string) => `sev:${issueId}`,
  channel: (channelId: string) => `channel:${channelId}`,
  issueKey: (issueKey: string) => `issue-key:${issueKey.toUpperCase()}`,
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
    ]);
  },
  issueIdOfChannel: async (channelId) => pointer.parse(await kvs.get(keys.channel(channelId))),
  issueIdOfKey: async (issueKey) => pointer.parse(await kvs.get(keys.issueKey(issueKey))),
});
