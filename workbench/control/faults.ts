import { Hono } from 'hono';
import * as z from 'zod';
import type { Workbench } from '../server/workbench.ts';
import { parsedBody } from './parsed-body.ts';
import { target } from './target.ts';

const where = {
  target,
  method: z.string().exactOptional(),
  path: z.string().exactOptional(),
  skip: z.number().int().min(0).exactOptional(),
  times: z.number().int().min(1),
};

const fault = z.discriminatedUnion('kind', [
  z.strictObject({
    ...where,
    kind: z.literal('status'),
    status: z.number().int().min(200).max(599),
    body: z.unknown().exactOptional(),
    retryAfterSeconds: z.number().min(0).exactOptional(),
  }),
  z.strictObject({ ...where, kind: z.literal('dropBefore') }),
  z.strictObject({ ...where, kind: z.literal('dropAfter') }),
  z.strictObject({ ...where, kind: z.literal('hang'), seconds: z.number().min(0) }),
  z.strictObject({ ...where, kind: z.literal('killBefore') }),
  z.strictObject({ ...where, kind: z.literal('killAfter') }),
]);

/** `POST /faults` adds to those that are set; `DELETE /faults` ends them all. */
export function faultCalls({ forge }: Workbench): Hono {
  return new Hono()
    .post('/faults', async (context) => {
      const faults = await parsedBody(context, z.array(fault));
      forge.addFaults(faults);
      return context.json({ added: faults.length });
    })
    .delete('/faults', (context) => {
      forge.clearFaults();
      return context.json({});
    });
}
