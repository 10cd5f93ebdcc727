import { Hono } from 'hono';
import * as z from 'zod';
import type { Workbench } from '../server/workbench.ts';
import { parsed, parsedBody } from './parsed-body.ts';
import { target } from './target.ts';

const since = z.coerce.number({ error: 'since is the last seq that you have seen' }).int().min(0).default(0);
const latency = z.partialRecord(target, z.number().min(0).max(60_000));

/** `GET /calls`, `GET /logs` and `POST /latency`. */
export function callLogCalls({ forge }: Workbench): Hono {
  return new Hono()
    .get('/calls', (context) => context.json(forge.calls(parsed(since, context.req.query('since')))))
    .get('/logs', (context) => context.json({ logs: forge.logs() }))
    .post('/latency', async (context) => {
      const milliseconds = await parsedBody(context, latency);
      forge.setLatency(milliseconds);
      return context.json(milliseconds);
    });
}
