import { Hono } from 'hono';
import * as z from 'zod';
import type { Workbench } from '../server/workbench.ts';
import { parsedBody } from './parsed-body.ts';

const hiring = z.strictObject({ count: z.number().int().min(1).max(5000), userGroup: z.string().exactOptional() });
const somebody = z.strictObject({ user: z.string().min(1) });

/** What Slack's administrator does to people: `/slack/hire` and `/slack/deactivate`. */
export function slackWorkforceCalls({ slack }: Workbench): Hono {
  return new Hono()
    .post('/slack/hire', async (context) => context.json(await slack.hire(await parsedBody(context, hiring))))
    .post('/slack/deactivate', async (context) => {
      await slack.deactivate((await parsedBody(context, somebody)).user);
      return context.json({});
    });
}
