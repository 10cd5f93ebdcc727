import { Hono } from 'hono';
import * as z from 'zod';
import type { Workbench } from '../server/workbench.ts';
import { parsedBody } from './parsed-body.ts';

const user = z.string().min(1);
const channel = z.string().min(1);
const where = z.strictObject({ user, channel });
const invitation = z.strictObject({ user, channel, invited: user });
const change = z.strictObject({
  user,
  channel,
  topic: z.string().max(250).exactOptional(),
  purpose: z.string().max(250).exactOptional(),
  name: z.string().exactOptional(),
  archived: z.boolean().exactOptional(),
  deleted: z.literal(true).exactOptional(),
});

/** What a person does to a channel: `/slack/join`, `/slack/leave`, `/slack/invite` and `/slack/channel`. */
export function slackChannelCalls({ slack }: Workbench): Hono {
  return new Hono()
    .post('/slack/join', async (context) => {
      await slack.join(await parsedBody(context, where));
      return context.json({});
    })
    .post('/slack/leave', async (context) => {
      await slack.leave(await parsedBody(context, where));
      return context.json({});
    })
    .post('/slack/invite', async (context) => {
      await slack.invite(await parsedBody(context, invitation));
      return context.json({});
    })
    .post('/slack/channel', async (context) => {
      await slack.changeChannel(await parsedBody(context, change));
      return context.json({});
    });
}
