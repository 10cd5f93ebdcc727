import { Hono } from 'hono';
import * as z from 'zod';
import type { Workbench } from '../server/workbench.ts';
import { parsedBody } from './parsed-body.ts';

const withheld = z.strictObject({
  jiraPermissions: z.array(z.string()).exactOptional(),
  slackScopes: z.array(z.string()).exactOptional(),
});

/** `POST /withhold`: takes from the app what is named, and gives back whatever was taken before. */
export function withholdCalls({ jira, slack }: Workbench): Hono {
  return new Hono().post('/withhold', async (context) => {
    const { jiraPermissions = [], slackScopes = [] } = await parsedBody(context, withheld);
    jira.withhold(jiraPermissions);
    slack.withholdScopes(slackScopes);
    return context.json({});
  });
}
