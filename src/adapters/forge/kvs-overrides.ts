import { kvs, WhereConditions } from '@forge/kvs';
import * as z from 'zod/mini';
import type { MadeOverride, Overrides } from '../../ports/overrides';

const schema = z.object({
  id: z.string(),
  person: z.string(),
  from: z.string(),
  to: z.string(),
  madeAt: z.string(),
  swappedWith: z.optional(z.string()),
}) satisfies z.ZodMiniType<MadeOverride>;

const prefix = 'on-call-override:';

/** One key for each, so that those made side by side do not overwrite one another. */
export const kvsOverrides = (): Overrides => ({
  async all() {
    const found: MadeOverride[] = [];
    let cursor: string | undefined;
    do {
      const query = kvs.query().where('key', WhereConditions.beginsWith(prefix)).limit(100);
      const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
      found.push(...page.results.map(({ value }) => schema.parse(value)));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    return found.sort((one, other) => (one.madeAt < other.madeAt ? -1 : 1));
  },
  find: async (id) => z.optional(schema).parse(await kvs.get(`${prefix}${id}`)),
  async keep(override) {
    await kvs.set(`${prefix}${override.id}`, override);
  },
  async remove(id) {
    await kvs.delete(`${prefix}${id}`);
  },
});
