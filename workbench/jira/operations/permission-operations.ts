import { BulkPermissionGrantsSchema, BulkPermissionsRequestSchema, PermissionsSchema } from 'jira.js/cloud';
import type * as z from 'zod';
import { accountOf } from '../accounts.ts';
import { type Actor, actorOf } from '../actor.ts';
import { type JiraSite, visibleIssue } from '../jira-site.ts';
import { maySeeIssue } from '../may-see.ts';
import { type Call, type Operation, ok, type Reply } from '../operation.ts';
import {
  type GlobalPermission,
  globalPermissions,
  may,
  mayGlobally,
  type ProjectPermission,
  projectPermissions,
} from '../permission-scheme.ts';
import { refuse, refuseFields } from '../refusal.ts';
import { projectByIdOrKey, projects } from '../seeded/projects.ts';

type CheckRequest = z.infer<typeof BulkPermissionsRequestSchema>;

export const permissionOperations: readonly Operation[] = [
  {
    id: 'getBulkPermissions',
    method: 'POST',
    path: '/rest/api/3/permissions/check',
    anonymous: true,
    requestBody: BulkPermissionsRequestSchema,
    bodyProperties: ['accountId', 'globalPermissions', 'projectPermissions'],
    responses: { 200: BulkPermissionGrantsSchema },
    run: check,
  },
  {
    id: 'getMyPermissions',
    method: 'GET',
    path: '/rest/api/3/mypermissions',
    query: ['permissions', 'projectKey', 'projectId', 'issueKey', 'issueId'],
    anonymous: true,
    responses: { 200: PermissionsSchema },
    run: mine,
  },
  {
    id: 'getAllPermissions',
    method: 'GET',
    path: '/rest/api/3/permissions',
    responses: { 200: PermissionsSchema },
    run: ({ actor }) => {
      if (!mayGlobally(actor, 'ADMINISTER')) throw refuse(403, 'Only Jira administrators can perform this operation.');
      const all = [...globalPermissions, ...projectPermissions];
      return ok({ permissions: Object.fromEntries(all.map((key) => [key, described(key)])) });
    },
  },
];

/** Asking about somebody else needs the right to administer Jira, for an app as for a person. */
function check({ jira, actor, body }: Call): Reply {
  const request = body as CheckRequest;
  const subject = subjectOf(actor, request.accountId);
  holdKnown(request);
  const granted = (request.projectPermissions ?? []).flatMap(
    ({ permissions, projects: projectIds = [], issues: issueIds = [] }) =>
      permissions.map((permission) => ({
        permission,
        projects: projectIds.filter((id) =>
          allows(subject, permission, projects.find((one) => one.id === String(id))?.id),
        ),
        issues: issueIds.filter((id) => allows(subject, permission, seenProject(jira, subject, String(id)))),
      })),
  );
  const global = (request.globalPermissions ?? []).filter((permission) =>
    mayGlobally(subject, permission as GlobalPermission),
  );
  return ok({ globalPermissions: global, projectPermissions: granted });
}

function subjectOf(actor: Actor, accountId: string | undefined): Actor {
  if (accountId === undefined || accountId === actor.accountId) return actor;
  if (!mayGlobally(actor, 'ADMINISTER')) throw refuse(403, 'Only Jira administrators can perform this operation.');
  if (!accountOf(accountId)) throw refuse(400, `The account ID '${accountId}' is invalid.`);
  return actorOf({ kind: 'person', accountId });
}

function holdKnown({ globalPermissions: global = [], projectPermissions: byProject = [] }: CheckRequest): void {
  const unknown = [
    ...global.filter((key) => !globalPermissions.includes(key as GlobalPermission)),
    ...byProject.flatMap(({ permissions }) => permissions).filter((key) => !isProjectPermission(key)),
  ];
  if (unknown.length > 0)
    throw refuseFields(Object.fromEntries(unknown.map((key) => [key, 'Unrecognized permission'])));
  if (byProject.some(({ permissions }) => permissions.length === 0)) {
    throw refuse(400, 'At least one project permission must be provided.');
  }
}

/** Nobody may do anything with an issue that they cannot see. */
function seenProject({ issues }: JiraSite, subject: Actor, issueId: string): string | undefined {
  const issue = issues.byId(issueId);
  return issue && maySeeIssue(issues, subject, issue) ? issue.projectId : undefined;
}

function allows(subject: Actor, permission: string, projectId: string | undefined): boolean {
  return projectId !== undefined && isProjectPermission(permission) && may(subject, permission, projectId);
}

function mine(call: Call): Reply {
  const wanted = call.query.list('permissions');
  if (!wanted) throw refuse(400, 'The permissions query parameter is required.');
  const known: readonly string[] = [...globalPermissions, ...projectPermissions];
  const unknown = wanted.filter((key) => !known.includes(key));
  if (unknown.length > 0)
    throw refuseFields(Object.fromEntries(unknown.map((key) => [key, 'Unrecognized permission'])));
  const projectId = projectOf(call);
  const permissions = wanted.map((key) => [
    key,
    { ...described(key), havePermission: have(call.actor, key, projectId) },
  ]);
  return ok({ permissions: Object.fromEntries(permissions) });
}

/** Without a project, a project permission is had when it is had in any project. */
function have(actor: Actor, key: string, projectId: string | undefined): boolean {
  if (!isProjectPermission(key)) return mayGlobally(actor, key as GlobalPermission);
  return projectId === undefined ? projects.some(({ id }) => may(actor, key, id)) : may(actor, key, projectId);
}

function projectOf({ jira, actor, query }: Call): string | undefined {
  const issue = query.text('issueKey') ?? query.text('issueId');
  if (issue !== undefined) return visibleIssue(jira, actor, issue).projectId;
  const idOrKey = query.text('projectKey') ?? query.text('projectId');
  if (idOrKey === undefined) return undefined;
  const project = projectByIdOrKey(idOrKey);
  if (project && may(actor, 'BROWSE_PROJECTS', project.id)) return project.id;
  throw refuse(404, `No project could be found with key '${idOrKey}'.`);
}

function isProjectPermission(key: string): key is ProjectPermission {
  return projectPermissions.includes(key as ProjectPermission);
}

function described(key: string): Record<string, unknown> {
  const words = key.toLowerCase().replaceAll('_', ' ');
  const name = words.charAt(0).toUpperCase() + words.slice(1);
  return { id: key, key, name, type: isProjectPermission(key) ? 'PROJECT' : 'GLOBAL', description: `${name}.` };
}
