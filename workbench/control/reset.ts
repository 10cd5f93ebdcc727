import { Hono } from 'hono';
import * as z from 'zod';
import type { Workbench } from '../server/workbench.ts';
import { parsedBody } from './parsed-body.ts';

const asked = z.strictObject({ withoutVariables: z.boolean().exactOptional() });

/**
 * `POST /reset`: newly seeded data, real-time clock, no faults. `withoutVariables`: the app is installed and nobody has told it
 * anything yet.
 */
export function resetCalls(workbench: Workbench): Hono {
  return new Hono().post('/reset', async (context) => {
    const { withoutVariables = false } = await parsedBody(context, asked);
    await workbench.reset({ withoutVariables });
    return context.json({ now: workbench.site.clock.now().toISOString() });
  });
}
