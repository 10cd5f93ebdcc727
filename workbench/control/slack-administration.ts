import { Hono } from 'hono';
import * as z from 'zod';
import type { Workbench } from '../server/workbench.ts';
import { parsedBody } from './parsed-body.ts';

const person = z.strictObject({
  user: z.string().min(1),
  guest: z.boolean().exactOptional(),
  reactivated: z.literal(true).exactOptional(),
});

const made = z.strictObject({ user: z.string().min(1), name: z.string(), private: z.boolean().exactOptional() });
const place = z.strictObject({ user: z.string().min(1), channel: z.string().min(1) });

/** What an administrator of the workspace does about its people, and anybody about channels of their own. */
export function slackAdministrationCalls({ slack }: Workbench): Hono {
  return new Hono()
    .post('/slack/make-channel', async (context) =>
      context.json({ id: await slack.makeChannel(await parsedBody(context, made)) }),
    )
    .post('/slack/publish', async (context) => {
      await slack.publish(await parsedBody(context, place));
      return context.json({});
    })
    .post('/slack/person', async (context) => {
      await slack.changePerson(await parsedBody(context, person));
      return context.json({});
    });
}
