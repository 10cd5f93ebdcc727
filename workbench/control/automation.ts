import { Hono } from 'hono';
import * as z from 'zod';
import type { Workbench } from '../server/workbench.ts';
import { accountOf } from './account-of.ts';
import { parsedBody } from './parsed-body.ts';
import { Refusal } from './refusal.ts';

const run = z.strictObject({ as: z.string(), inputs: z.record(z.string(), z.unknown()).default({}) });

/** `POST /automation/{actionKey} {as, inputs}`: `as` is a seeded role or an account id. */
export function automationCalls({ site, forge }: Workbench): Hono {
  return new Hono().post('/automation/:actionKey', async (context) => {
    const { actionKey } = context.req.param();
    const actions = (site.manifest.modules.action ?? []).map(({ key }) => key);
    if (!actions.includes(actionKey))
      throw new Refusal(404, `The app has no action ${actionKey}; it has ${actions.join(', ')}`);
    const asked = await parsedBody(context, run);
    const answer = await forge.runAction(actionKey, { accountId: accountOf(asked.as), inputs: asked.inputs });
    return context.json(answer ?? {});
  });
}
