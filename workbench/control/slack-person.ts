import { Hono } from 'hono';
import * as z from 'zod';
import type { Workbench } from '../server/workbench.ts';
import { parsed, parsedBody } from './parsed-body.ts';

const user = z.string({ error: 'Say whose: ?user= with a role or a Slack user id' }).min(1);
const file = z.strictObject({ user, id: z.string().min(1) });
const post = z.strictObject({
  user,
  channel: z.string().min(1),
  text: z.string(),
  threadTs: z.string().exactOptional(),
});
const reaction = z.strictObject({
  user,
  channel: z.string().min(1),
  messageTs: z.string(),
  name: z.string(),
  remove: z.boolean().exactOptional(),
});
const onMessage = { user, channel: z.string().min(1), messageTs: z.string() };
const edit = z.strictObject({ ...onMessage, text: z.string() });
const deletion = z.strictObject(onMessage);
const home = z.strictObject({ user, tab: z.enum(['home', 'messages']).exactOptional() });
const close = z.strictObject({ user, viewId: z.string() });

/** What one person sees and does in Slack by themselves. */
export function slackPersonCalls({ slack }: Workbench): Hono {
  return new Hono()
    .get('/slack/views', (context) => context.json(slack.views(parsed(user, context.req.query('user')))))
    .get('/slack/ephemeral', (context) => context.json(slack.ephemeral(parsed(user, context.req.query('user')))))
    .get('/slack/workspace', async (context) =>
      context.json(await slack.workspaceFor(parsed(user, context.req.query('user')))),
    )
    .get('/slack/file', (context) => {
      const asked = parsed(file, context.req.query());
      const { name, content } = slack.openFile(asked);
      return new Response(new Uint8Array(content), {
        headers: {
          'content-type': 'application/octet-stream',
          'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        },
      });
    })
    .post('/slack/post', async (context) => context.json(await slack.post(await parsedBody(context, post))))
    .post('/slack/reaction', async (context) => {
      await slack.react(await parsedBody(context, reaction));
      return context.json({});
    })
    .post('/slack/edit', async (context) => {
      await slack.edit(await parsedBody(context, edit));
      return context.json({});
    })
    .post('/slack/delete', async (context) => {
      await slack.deleteMessage(await parsedBody(context, deletion));
      return context.json({});
    })
    .get('/slack/home', (context) => context.json(slack.home(parsed(user, context.req.query('user')))))
    .post('/slack/home', async (context) => context.json(await slack.openHome(await parsedBody(context, home))))
    .post('/slack/close', async (context) => {
      const asked = await parsedBody(context, close);
      await slack.closeView(asked.user, asked.viewId);
      return context.json({});
    });
}
