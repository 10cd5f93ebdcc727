import { Hono } from 'hono';
import type { Workbench } from '../server/workbench.ts';

/** `POST /reset`: newly seeded data, real-time clock, no faults. */
export function resetCalls(workbench: Workbench): Hono {
  return new Hono().post('/reset', async (context) => {
    await workbench.reset();
    return context.json({ now: workbench.site.clock.now().toISOString() });
  });
}
