import { ForgeKvsAPIError, kvs, WhereConditions } from '@forge/kvs';
import { corrected, type KeptEntry, removed, standing } from '../../domain/timeline/kept-entry';
import { SevError } from '../../errors';
import type { Timelines } from '../../ports/timelines';
import { keptEntrySchema } from './timeline-schema';

interface Stored {
  readonly key: string;
  readonly entry: KeptEntry;
}

const prefix = (issueId: string): string => `timeline:${issueId}:`;

/** The time is no part of it, so that correcting the time leaves one entry. Earlier versions put it before the id. */
const keyOf = (issueId: string, entryId: string): string => `${prefix(issueId)}${entryId}`;

/** One key per entry, so that entries added side by side do not overwrite one another. */
export const kvsTimelines = (): Timelines => ({
  async add(issueId, entry) {
    try {
      await kvs.set(keyOf(issueId, entry.id), entry, { keyPolicy: 'FAIL_IF_EXISTS' });
    } catch (error) {
      if (!(error instanceof ForgeKvsAPIError && error.code === 'KEY_ALREADY_EXISTS')) throw error;
    }
  },
  of: async (issueId) => standing((await allOf(issueId)).map(({ entry }) => entry)),
  find: async (issueId, entryId) => (await findStored(issueId, entryId))?.entry,
  async replace(issueId, entry, change) {
    const { key, entry: kept } = await theStored(issueId, entry.id);
    await kvs.set(key, corrected(kept, entry, change));
  },
  async remove(issueId, entryId, change) {
    const { key, entry } = await theStored(issueId, entryId);
    await kvs.set(key, removed(entry, change));
  },
});

async function theStored(issueId: string, entryId: string): Promise<Stored> {
  const stored = await findStored(issueId, entryId);
  if (stored) return stored;
  throw new SevError('rejected', 'That entry is not in the timeline.', { nextStep: 'Open the timeline again.' });
}

async function findStored(issueId: string, entryId: string): Promise<Stored | undefined> {
  const key = keyOf(issueId, entryId);
  const stored: unknown = await kvs.get(key);
  if (stored !== undefined) return { key, entry: keptEntrySchema.parse(stored) };
  // A message's entry is younger than the keys with the time in them, and asked for at every mark.
  if (entryId.startsWith('message:')) return undefined;
  return (await allOf(issueId)).find(({ entry }) => entry.id === entryId);
}

async function allOf(issueId: string): Promise<readonly Stored[]> {
  const all: Stored[] = [];
  let cursor: string | undefined;
  do {
    const query = kvs
      .query()
      .where('key', WhereConditions.beginsWith(prefix(issueId)))
      .limit(100);
    const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
    all.push(...page.results.map(({ key, value }) => ({ key, entry: keptEntrySchema.parse(value) })));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return all;
}
