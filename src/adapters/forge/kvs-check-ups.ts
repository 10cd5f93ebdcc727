import { kvs } from '@forge/kvs';
import * as z from 'zod/mini';
import type { CheckUps, LastCheckUp } from '../../ports/check-ups';

const key = 'check-up';
const schema = z.object({
  at: z.string(),
  wrong: z.record(z.string(), z.string()),
}) satisfies z.ZodMiniType<LastCheckUp>;

export const kvsCheckUps = (): CheckUps => ({
  last: async () => z.optional(schema).parse(await kvs.get(key)),
  async keep(checkUp) {
    await kvs.set(key, checkUp);
  },
});
