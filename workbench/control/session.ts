import { Hono } from 'hono';
import type { Workbench } from '../server/workbench.ts';
import { seededPeople } from '../site/people.ts';
import { automationSecret } from './automation-secret.ts';

/** Raised when something that drivers rely on changes its meaning. */
const contractVersion = 1;

export function sessionCalls({ site, slack, jira, confluence, forge }: Workbench): Hono {
  return new Hono().get('/session', (context) =>
    context.json({
      version: contractVersion,
      now: site.clock.now().toISOString(),
      people: seededPeople.map(({ role, name, email, accountId, apiToken, slackUserId }) => ({
        role,
        name,
        email,
        accountId,
        apiToken,
        slackUserId,
      })),
      slack: slack.facts(),
      jira: jira.facts(),
      confluence: confluence.facts(),
      webTriggers: forge.webTriggers(),
      automation: {
        actions: (site.manifest.modules.action ?? []).map(({ key }) => key),
        secret: automationSecret(site.store),
      },
    }),
  );
}
