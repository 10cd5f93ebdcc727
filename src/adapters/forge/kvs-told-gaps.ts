import { kvs } from '@forge/kvs';
import * as z from 'zod/mini';
import type { ToldGap } from '../../domain/on-call/gap';
import type { ToldGaps } from '../../ports/told-gaps';

const key = 'on-call-gap';

const schema = z.object({ since: z.string(), ts: z.optional(z.string()) }) satisfies z.ZodMiniType<ToldGap>;

export const kvsToldGaps = (): ToldGaps => ({
  current: async () => z.optional(schema).parse(await kvs.get(key)),
  note: (gap) => (gap ? kvs.set(key, gap) : kvs.delete(key)),
});
