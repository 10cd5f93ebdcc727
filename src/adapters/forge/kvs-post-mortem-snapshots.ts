import { kvs } from '@forge/kvs';
import * as z from 'zod/mini';
import { SevError } from '../../errors';
import type { PostMortemSnapshots } from '../../ports/post-mortem-snapshots';
import { snapshotSchema } from './snapshot-schema';

/**
 * A value holds 240 KiB as JSON, in which a quotation mark takes two bytes; 500 entries need several values. A content property of the page would hold 32 kB, and would show all who see the page what Jira may hide from them.
 * https://developer.atlassian.com/platform/forge/limits-kvs-ce/
 */
const partLength = 110_000;

const head = z.object({ at: z.string(), parts: z.number() });

const keyOf = (issueId: string): string => `snapshot:${issueId}`;
const partKey = (issueId: string, at: string, index: number): string =>
  `${keyOf(issueId)}:${at.replace(/[^0-9]/g, '')}:${index}`;

export const kvsPostMortemSnapshots = (): PostMortemSnapshots => ({
  async of(issueId) {
    const stored: unknown = await kvs.get(keyOf(issueId));
    if (stored === undefined) return undefined;
    const { at, parts } = head.parse(stored);
    const texts = await Promise.all(indexes(parts).map((index) => kvs.get<unknown>(partKey(issueId, at, index))));
    return snapshotSchema.parse(JSON.parse(z.array(z.string()).parse(texts).join('')));
  },
  /** The parts are there before the head names them, so that one is read whole or not at all. */
  async keep(snapshot) {
    const { issueId, at } = snapshot;
    const text = ascii(JSON.stringify(snapshot));
    const parts = Math.ceil(text.length / partLength);
    if (parts > mostParts) throw tooLong;
    const before: unknown = await kvs.get(keyOf(issueId));
    await Promise.all(
      indexes(parts).map((index) =>
        kvs.set(partKey(issueId, at, index), text.slice(index * partLength, (index + 1) * partLength)),
      ),
    );
    await kvs.set(keyOf(issueId), { at, parts });
    const replaced = head.safeParse(before).data;
    if (replaced && replaced.at !== at) await removeParts(issueId, replaced);
  },
  async drop(issueId) {
    const stored: unknown = await kvs.get(keyOf(issueId));
    if (stored === undefined) return;
    await kvs.delete(keyOf(issueId));
    await removeParts(issueId, head.parse(stored));
  },
});

/** The same JSON, which can be cut anywhere: no character of it takes two units or more than one byte. */
const ascii = (json: string): string =>
  json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

const indexes = (parts: number): readonly number[] => Array.from({ length: parts }, (_, index) => index);

async function removeParts(issueId: string, { at, parts }: z.infer<typeof head>): Promise<void> {
  await Promise.all(indexes(parts).map((index) => kvs.delete(partKey(issueId, at, index))));
}

/** Reading it back must stay well below the memory and the time of one invocation. */
const mostParts = 100;

const tooLong = new SevError('rejected', 'The timeline of this SEV is too long to be kept as it stands.', {
  nextStep: 'Shorten the longest entries of the timeline, then approve again.',
});
