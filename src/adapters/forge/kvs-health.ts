import { kvs } from '@forge/kvs';
import * as z from 'zod/mini';
import type { Health } from '../../ports/health';

/** So that neither a busy workspace nor somebody who sends forged requests costs a write each. */
const seldomMs = 10 * 60_000;
/** The workspace's policy may have been changed since. */
const kept = { ttl: { value: 30, unit: 'DAYS' } } as const;

const moment = z.optional(z.string());
const refusal = z.optional(z.object({ at: z.string(), code: z.string() }));

export const kvsHealth = (): Health => {
  const last = async (sign: string) => moment.parse(await kvs.get(`sign:${sign}`));
  return {
    last,
    async note(sign, at) {
      const before = await last(sign);
      if (before !== undefined && Date.parse(at) - Date.parse(before) < seldomMs) return;
      await kvs.set(`sign:${sign}`, at);
    },
    mark: (sign, at) => kvs.set(`sign:${sign}`, at),
    refusal: async (which) => refusal.parse(await kvs.get(`refused:${which}`)),
    async noteRefusal(which, refused) {
      await kvs.set(`refused:${which}`, refused, kept);
    },
    async forgetRefusal(which) {
      await kvs.delete(`refused:${which}`);
    },
  };
};
