import { Hono } from 'hono';
import * as z from 'zod';
import type { Workbench } from '../server/workbench.ts';
import { accountOf } from './account-of.ts';
import { parsedBody } from './parsed-body.ts';

const invoke = z.strictObject({
  moduleKey: z.string(),
  functionKey: z.string(),
  payload: z.unknown().exactOptional(),
  as: z.string(),
  extension: z.record(z.string(), z.unknown()).default({}),
});

/** `POST /invoke`: what a screen asks of its resolver, as a person; answers `{result}`. */
export function invokeCalls({ forge }: Workbench): Hono {
  return new Hono().post('/invoke', async (context) => {
    const { as, payload, ...asked } = await parsedBody(context, invoke);
    const result = await forge.invokeResolver({ ...asked, payload, accountId: accountOf(as) });
    return context.json({ result });
  });
}
