import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededPeople } from '../../site/people.ts';
import type { Site } from '../../site/site.ts';

/** What the page has to know of the app's manifests to offer its screens, macros, actions and Slack shortcuts. */
export function pageModules(site: Site): object {
  const { modules } = site.manifest;
  const slack = JSON.parse(readFileSync(join(site.appDirectory, 'slack-app-manifest.json'), 'utf8'));
  return {
    appId: site.manifest.app.id,
    timeZones: Object.fromEntries(seededPeople.map(({ role, timeZone }) => [role, timeZone])),
    issuePanels: modules['jira:issuePanel'] ?? [],
    projectPages: modules['jira:projectPage'] ?? [],
    adminPages: modules['jira:adminPage'] ?? [],
    macros: modules.macro ?? [],
    actions: modules.action ?? [],
    customFields: modules['jira:customField'] ?? [],
    slack: {
      name: slack.display_information?.name,
      commands: slack.features?.slash_commands ?? [],
      shortcuts: slack.features?.shortcuts ?? [],
    },
  };
}
