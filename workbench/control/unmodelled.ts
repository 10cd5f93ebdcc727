import { Hono } from 'hono';
import type { Workbench } from '../server/workbench.ts';

/**
 * `GET /unmodelled`: the requests that were answered 501, so that a test run that met one can fail. They outlive a
 * reset; `DELETE /unmodelled` forgets them.
 */
export function unmodelledCalls({ unmodelled }: Workbench): Hono {
  return new Hono()
    .get('/unmodelled', (context) => context.json({ unmodelled: unmodelled.list() }))
    .delete('/unmodelled', (context) => {
      unmodelled.clear();
      return context.json({});
    });
}
