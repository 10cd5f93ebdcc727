import { Hono } from 'hono';
import * as z from 'zod';
import { advanceSite, siteIdle } from '../server/passage-of-time.ts';
import type { Workbench } from '../server/workbench.ts';
import { parsedBody } from './parsed-body.ts';
import { Refusal } from './refusal.ts';

const move = z.union(
  [z.strictObject({ advanceSeconds: z.number().min(0) }), z.strictObject({ to: z.iso.datetime({ offset: true }) })],
  {
    error: 'Give either {"advanceSeconds": number of seconds} or {"to": "2026-01-31T12:00:00Z"}',
  },
);

/** `GET /clock`, `POST /clock` (answers when everything that fell due has finished) and `POST /idle`. */
export function clockCalls(workbench: Workbench): Hono {
  const { site } = workbench;
  const now = () => ({ now: site.clock.now().toISOString(), offsetSeconds: site.clock.offsetMs() / 1000 });
  return new Hono()
    .get('/clock', (context) => context.json(now()))
    .post('/clock', async (context) => {
      const asked = await parsedBody(context, move);
      const start = site.clock.now();
      const to = 'to' in asked ? new Date(asked.to) : new Date(start.getTime() + asked.advanceSeconds * 1000);
      if (to < start)
        throw new Refusal(400, `The site's clock only goes forward, and it is ${start.toISOString()} already`);
      await advanceSite(workbench, to);
      return context.json(now());
    })
    .post('/idle', async (context) => {
      await siteIdle(workbench);
      return context.json(now());
    });
}
