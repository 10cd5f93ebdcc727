import { kvs } from '@forge/kvs';
import * as z from 'zod/mini';
import type { Passes } from '../../ports/passes';

const key = 'last-pass';

export const kvsPasses = (): Passes => ({
  last: async () => z.optional(z.string()).parse(await kvs.get(key)),
  note: (at) => kvs.set(key, at),
});
