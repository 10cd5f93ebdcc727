import { Hono } from 'hono';
import * as z from 'zod';
import type { Workbench } from '../server/workbench.ts';
import { parsedBody } from './parsed-body.ts';

/** A seeded role or a Slack user id. */
const user = z.string().min(1);
const channel = z.string().min(1);

const command = z.strictObject({
  user,
  channel,
  text: z.string(),
  command: z.string().startsWith('/').exactOptional(),
});
const action = z.strictObject({
  user,
  channel: channel.exactOptional(),
  messageTs: z.string().exactOptional(),
  viewId: z.string().exactOptional(),
  actionId: z.string(),
  value: z.unknown().exactOptional(),
  triggerId: z.string().exactOptional(),
});
const submit = z.strictObject({ user, viewId: z.string(), values: z.record(z.string(), z.unknown()).default({}) });
const shortcut = z.strictObject({
  user,
  callbackId: z.string(),
  channel: channel.exactOptional(),
  messageTs: z.string().exactOptional(),
});
const event = z.strictObject({ event: z.looseObject({ type: z.string() }) });

/** What Slack sends to the app because of a person; each answers `{status, body, ackMs}` of the app's own reply. */
export function slackCalls({ slack }: Workbench): Hono {
  return new Hono()
    .post('/slack/command', async (context) => context.json(await slack.command(await parsedBody(context, command))))
    .post('/slack/action', async (context) => context.json(await slack.action(await parsedBody(context, action))))
    .post('/slack/submit', async (context) => context.json(await slack.submit(await parsedBody(context, submit))))
    .post('/slack/shortcut', async (context) => context.json(await slack.shortcut(await parsedBody(context, shortcut))))
    .post('/slack/event', async (context) => context.json(await slack.event((await parsedBody(context, event)).event)));
}
