import { Hono } from 'hono';
import * as z from 'zod';
import type { Workbench } from '../server/workbench.ts';
import { parsedBody } from './parsed-body.ts';

const deliveries = z.strictObject({
  duplicate: z.boolean().exactOptional(),
  reorder: z.boolean().exactOptional(),
  delaySeconds: z.number().min(0).exactOptional(),
  lose: z.boolean().exactOptional(),
});

/** `POST /deliveries`: what is left out is as on an undisturbed site. */
export function deliveryCalls({ forge }: Workbench): Hono {
  return new Hono()
    .get('/deliveries', (context) => context.json(forge.deliveries()))
    .post('/deliveries', async (context) => {
      forge.setDeliveries(await parsedBody(context, deliveries));
      return context.json(forge.deliveries());
    });
}
