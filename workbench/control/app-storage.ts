import { Hono } from 'hono';
import * as z from 'zod';
import { keySpace } from '../forge/kvs/key-space.ts';
import { collectionNames } from '../forge/kvs/storage-operations.ts';
import type { Workbench } from '../server/workbench.ts';
import { parsedBody } from './parsed-body.ts';

const stored = z.strictObject({ key: z.string().min(1), value: z.json() });

/** `POST /storage`: a value in the app's own storage, as though an earlier run of the app had put it there. */
export function appStorageCalls({ site }: Workbench): Hono {
  return new Hono().post('/storage', async (context) => {
    const { key, value } = await parsedBody(context, stored);
    site.store.transaction(() => keySpace(collectionNames.plain, site.store, site.clock).set(key, value));
    return context.json({});
  });
}
