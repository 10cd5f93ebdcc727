import { Filter, FilterConditions, ForgeKvsAPIError, kvs } from '@forge/kvs';
import * as z from 'zod/mini';
import { type KeptMonth, withRow, withSpan } from '../../domain/metrics/kept-month';
import { monthOf } from '../../domain/metrics/measured-sev';
import { monthAt } from '../../domain/metrics/months';
import { SevError } from '../../errors';
import type { Figures, Recount } from '../../ports/figures';
import { measuredOf, rowOf, type StoredRow, storedRow } from './figures-schema';

/** The entity of `manifest.yml`: conditions, which keep one SEV's job from overwriting another's, work on entities alone. */
const entityName = 'month-figures';

/**
 * A month in parts, of which there is one as a rule: a value holds 240 KiB, a transaction 25 values and 4 MB.
 * https://developer.atlassian.com/platform/forge/limits-kvs-ce/
 */
const partBytes = 150_000;
/** Some forty thousand SEVs a month. */
const mostParts = 24;

const partSchema = z.object({
  month: z.string(),
  version: z.number(),
  /** Of the whole month; says so in the first. */
  parts: z.number(),
  rows: z.array(storedRow),
});

type Part = z.infer<typeof partSchema>;

const entity = () => kvs.entity<Part>(entityName);
const keyOf = (month: string, index: number): string => `${month}:${index}`;

const mostTries = 8;

export const kvsFigures = (): Figures => ({
  async of(months) {
    const kept = await Promise.all(months.map(async (month) => [...measured(month, await readParts(month)).values()]));
    return kept.flat();
  },
  async keep(issueId, sev, months) {
    const touched = new Set([...months, ...(sev ? [monthOf(sev)] : [])]);
    const inMonth = (month: string) => (sev && monthOf(sev) === month ? sev : undefined);
    await Promise.all([...touched].map((month) => change(month, (kept) => withRow(kept, issueId, inMonth(month)))));
  },
  replace: (span, rows) => change(monthAt(span.from), (kept) => withSpan(kept, span, rows)),
  async oldest() {
    const { results } = await entity().query().index('by-month').limit(1).getMany();
    return results[0] && partSchema.parse(results[0].value).month;
  },
  recount: async () => z.optional(recountSchema).parse(await kvs.get(recountKey)),
  noteRecount: (recount) => kvs.set(recountKey, recount),
});

const recountKey = 'figures-recount';

const recountSchema = z.object({
  startedAt: z.string(),
  at: z.string(),
  next: z.optional(z.string()),
}) satisfies z.ZodMiniType<Recount>;

const measured = (month: string, parts: readonly Part[]): KeptMonth =>
  new Map(parts.flatMap(({ rows }) => rows).map((row) => [row[0], measuredOf(month, row)]));

async function readParts(month: string): Promise<readonly Part[]> {
  const first = await readPart(month, 0);
  const more = Array.from({ length: (first?.parts ?? 1) - 1 }, (_, index) => readPart(month, index + 1));
  const parts = [first, ...(await Promise.all(more))];
  return parts.map((part) => part ?? { month, version: 0, parts: 1, rows: [] });
}

async function readPart(month: string, index: number): Promise<Part | undefined> {
  const stored: unknown = await entity().get(keyOf(month, index));
  return stored === undefined ? undefined : partSchema.parse(stored);
}

/** Reads, changes and writes again until nobody wrote between. */
async function change(month: string, changed: (kept: KeptMonth) => KeptMonth): Promise<void> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const parts = await readParts(month);
    const next = packed([...changed(measured(month, parts)).values()].map(rowOf));
    if (await write(month, parts, next)) return;
  }
  throw new SevError('unavailable', "The team's figures are being written by too many at once.", {
    nextStep: 'Try again in a minute.',
  });
}

/** @returns the rows of each part; at least one part, which may be empty */
function packed(rows: readonly StoredRow[]): readonly (readonly StoredRow[])[] {
  const parts: StoredRow[][] = [[]];
  let bytes = 0;
  for (const row of rows) {
    const size = Buffer.byteLength(JSON.stringify(row)) + 1;
    if (bytes + size > partBytes) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1)?.push(row);
    bytes += size;
  }
  return parts.slice(0, mostParts);
}

/** @returns whether it is written; somebody else's write in between makes it void */
async function write(month: string, was: readonly Part[], rows: readonly (readonly StoredRow[])[]): Promise<boolean> {
  const count = Math.max(was.length, rows.length);
  const next = Array.from({ length: count }, (_, index) => ({
    index,
    version: was[index]?.version ?? 0,
    same: index < was.length && JSON.stringify(was[index]?.rows) === JSON.stringify(rows[index] ?? []),
    rows: [...(rows[index] ?? [])],
  }));
  // The first part carries the version of the whole: it is written with any other.
  const written = next.filter(({ index, same }) => !same || (index === 0 && next.some((part) => !part.same)));
  if (written.length === 0) return true;
  await Promise.all(written.filter(({ version }) => version === 0).map(({ index }) => begin(month, index)));
  const transaction = written.reduce(
    (so, part) =>
      so.set(
        keyOf(month, part.index),
        { month, version: part.version + 1, parts: count, rows: part.rows },
        { entityName, conditions: new Filter<Part>().and('version', FilterConditions.equalTo(part.version)) },
      ),
    kvs.transact(),
  );
  try {
    await transaction.execute();
    return true;
  } catch (error) {
    const now = await readPart(month, 0);
    if (now !== undefined && now.version !== (was[0]?.version ?? 0)) return false;
    throw error;
  }
}

/** Puts an empty part there, for the first write to be compared with. */
async function begin(month: string, index: number): Promise<void> {
  try {
    await entity().set(keyOf(month, index), { month, version: 0, parts: 1, rows: [] }, { keyPolicy: 'FAIL_IF_EXISTS' });
  } catch (error) {
    if (!(error instanceof ForgeKvsAPIError) || error.code !== 'KEY_ALREADY_EXISTS') throw error;
  }
}
