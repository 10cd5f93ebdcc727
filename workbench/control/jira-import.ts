import { Hono } from 'hono';
import * as z from 'zod';
import type { Workbench } from '../server/workbench.ts';
import { parsedBody } from './parsed-body.ts';

const wanted = z.strictObject({ count: z.int().min(1).max(20_000), months: z.int().min(1).max(120) });

/** `POST /jira/import`: closed SEVs of the past, of which the app hears nothing. */
export function jiraImportCalls({ jira }: Workbench): Hono {
  return new Hono().post('/jira/import', async (context) => {
    jira.importSevs(await parsedBody(context, wanted));
    return context.json({});
  });
}
