import * as z from 'zod/mini';
import type { Right } from '../../ports/issues';
import { readJira } from './jira-client';

type ProjectRight = Exclude<Right, 'administer'>;

/** What Jira must grant for each of the app's rights. https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions/ */
const permissions: Readonly<Record<ProjectRight, readonly string[]>> = {
  see: ['BROWSE_PROJECTS'],
  report: ['BROWSE_PROJECTS', 'CREATE_ISSUES'],
  act: ['BROWSE_PROJECTS', 'EDIT_ISSUES', 'TRANSITION_ISSUES'],
};

const granted = z.object({
  globalPermissions: z._default(z.array(z.string()), []),
  projectPermissions: z.array(
    z.object({ permission: z.string(), issues: z.array(z.number()), projects: z.array(z.number()) }),
  ),
});

/** Asks Jira on behalf of the person, since only an administrator may ask about somebody else. */
export async function mayInJira(
  accountId: string,
  right: Right,
  where: { readonly issueId: string } | { readonly projectId: string },
): Promise<boolean> {
  if (right === 'administer') return mayAdminister(accountId);
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

async function mayAdminister(accountId: string): Promise<boolean> {
  const answer = await readJira(granted, '/rest/api/3/permissions/check', {
    method: 'POST',
    body: { globalPermissions: ['ADMINISTER'] },
    actingFor: accountId,
  });
  return answer?.globalPermissions.includes('ADMINISTER') === true;
}
