/**
 * The stand-in for one Jira Cloud site. Start with `operations/`, one file per resource of REST v3; what they share
 * lies beside this file, what the site is seeded with in `seeded/`.
 */

import { personInRole } from '../site/people.ts';
import type { Site } from '../site/site.ts';
import { actorOf } from './actor.ts';
import { adfOf } from './adf-text.ts';
import { fileIssue } from './create-issue.ts';
import { formatted } from './fields/forge-rules.ts';
import { importSevs } from './imported-sevs.ts';
import type { Jira, JiraFacts } from './jira.ts';
import { change, type JiraOptions, type JiraSite, jiraSite } from './jira-site.ts';
import { mailedIssue } from './mail.ts';
import type { Operation } from './operation.ts';
import { appFieldOperations } from './operations/app-field-operations.ts';
import { commentOperations } from './operations/comment-operations.ts';
import { issueDetailOperations } from './operations/issue-detail-operations.ts';
import { issueLinkOperations } from './operations/issue-link-operations.ts';
import { issueOperations } from './operations/issue-operations.ts';
import { panelOperations } from './operations/panel-operations.ts';
import { permissionOperations } from './operations/permission-operations.ts';
import { projectOperations } from './operations/project-operations.ts';
import { propertyOperations } from './operations/property-operations.ts';
import { remoteLinkOperations } from './operations/remote-link-operations.ts';
import { searchOperations } from './operations/search-operations.ts';
import { siteOperations } from './operations/site-operations.ts';
import { transitionOperations } from './operations/transition-operations.ts';
import { userOperations } from './operations/user-operations.ts';
import { workflowOperations } from './operations/workflow-operations.ts';
import { followUpType, incidentType, opsProject, sevProject } from './seeded/projects.ts';
import { statusesOfType } from './seeded/workflow.ts';
import { serveOperations } from './serve.ts';

export const jiraOperations: readonly Operation[] = [
  ...searchOperations,
  ...issueOperations,
  ...issueDetailOperations,
  ...transitionOperations,
  ...propertyOperations,
  ...commentOperations,
  ...remoteLinkOperations,
  ...issueLinkOperations,
  ...appFieldOperations,
  ...projectOperations,
  ...userOperations,
  ...permissionOperations,
  ...siteOperations,
  ...panelOperations,
  ...workflowOperations,
];

export function createJira(site: Site, options: JiraOptions = {}): Jira {
  const jira = jiraSite(site, options);
  return {
    handle: serveOperations(jira, jiraOperations),
    facts: () => factsOf(jira),
    mail: async (mail) => ({ issueKey: mailedIssue(jira, mail).key }),
    importSevs: (wanted) => importSevs(jira, wanted),
    fieldText: (fieldId, value) => fieldText(jira, fieldId, value),
    withhold: (permissions) => jira.withheld.put(permissions),
    seed: () => seed(jira),
  };
}

function fieldText({ fields }: JiraSite, fieldId: string, value: unknown): string | undefined {
  const field = fields.byId(fieldId);
  return field && formatted(field, value);
}

function factsOf({ fields }: JiraSite): JiraFacts {
  return {
    projectKey: sevProject.key,
    issueTypes: { incident: incidentType.id, followUp: followUpType.id },
    fields: Object.fromEntries(fields.ofApp.map((field) => [field.forge?.moduleKey ?? '', field.id])),
    statuses: statusesOfType(incidentType.id).map(({ name }) => name),
  };
}

/** The projects are there from the start; what is filed is one issue of the other project, so that its key can be tried. */
function seed(jira: JiraSite): void {
  jira.index.rebuild();
  jira.limits.forget();
  if (jira.issues.byIdOrKey(`${opsProject.key}-1`)) return;
  const administrator = actorOf({ kind: 'person', accountId: personInRole('administrator').accountId ?? '' });
  const fields = {
    project: { key: opsProject.key },
    issuetype: { name: 'Task' },
    summary: 'Renew the certificate of the status page',
    description: adfOf('It runs out at the end of the month.'),
  };
  change(jira, () => fileIssue(jira, administrator, { fields }));
}
