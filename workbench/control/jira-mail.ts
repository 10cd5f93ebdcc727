import { Hono } from 'hono';
import * as z from 'zod';
import type { Workbench } from '../server/workbench.ts';
import { parsedBody } from './parsed-body.ts';

const mail = z.strictObject({ from: z.string().min(3), subject: z.string(), body: z.string() });

/** `POST /jira/mail`: answers the key of the issue that it became. */
export function jiraMailCalls({ jira }: Workbench): Hono {
  return new Hono().post('/jira/mail', async (context) =>
    context.json(await jira.mail(await parsedBody(context, mail))),
  );
}
