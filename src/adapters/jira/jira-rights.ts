import * as z from 'zod/mini';
import type { Right } from '../../ports/issues';
import { readJira } from './jira-client';

/** What Jira must grant for each of the app's rights. https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions/ */
const permissions: Readonly<Record<Exclude<Right, 'administer'>, readonly string[]>> = {
  see: ['BROWSE_PROJECTS'],
  report: ['BROWSE_PROJECTS', 'CREATE_ISSUES'],
  act: ['BROWSE_PROJECTS', 'EDIT_ISSUES', 'TRANSITION_ISSUES'],
  // Which groups and roles have it, the project's permission scheme says.
  override: ['BROWSE_PROJECTS', 'TRANSITION_ISSUES', 'ADMINISTER_PROJECTS'],
};

const grantedGlobally = z.object({ globalPermissions: z.array(z.string()) });

const granted = z.object({
  projectPermissions: z.array(
    z.object({ permission: z.string(), issues: z.array(z.number()), projects: z.array(z.number()) }),
  ),
});

/** Asks Jira on behalf of the person, since only an administrator may ask about somebody else. */
export async function mayInJira(
  accountId: string,
  right: Exclude<Right, 'administer'>,
  where: { readonly issueId: string } | { readonly projectId: string },
): Promise<boolean> {
  const needed = permissions[right];
  const place = 'issueId' in where ? { issues: [Number(where.issueId)] } : { projects: [Number(where.projectId)] };
  const answer = await readJira(granted, '/rest/api/3/permissions/check', {
    method: 'POST',
    body: { projectPermissions: [{ permissions: needed, ...place }] },
    actingFor: accountId,
  });
  return needed.every((permission) =>
    answer?.projectPermissions.some(
      (grant) => grant.permission === permission && (grant.issues.length > 0 || grant.projects.length > 0),
    ),
  );
}

/** Whether the person is an administrator of Jira. */
export async function administersJira(accountId: string): Promise<boolean> {
  const answer = await readJira(grantedGlobally, '/rest/api/3/permissions/check', {
    method: 'POST',
    body: { globalPermissions: ['ADMINISTER'] },
    actingFor: accountId,
  });
  return answer?.globalPermissions.includes('ADMINISTER') === true;
}
