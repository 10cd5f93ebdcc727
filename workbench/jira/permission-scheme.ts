/** Who may do what: the permission schemes of the seeded projects, by role. */
import type { Role } from '../site/people.ts';
import type { Actor } from './actor.ts';
import { issueNotFound, type Refusal, refuse } from './refusal.ts';
import { opsProject, sevProject } from './seeded/projects.ts';

export const projectPermissions = [
  'ADMINISTER_PROJECTS',
  'BROWSE_PROJECTS',
  'CREATE_ISSUES',
  'EDIT_ISSUES',
  'DELETE_ISSUES',
  'TRANSITION_ISSUES',
  'CLOSE_ISSUES',
  'RESOLVE_ISSUES',
  'SCHEDULE_ISSUES',
  'ASSIGN_ISSUES',
  'ASSIGNABLE_USER',
  'LINK_ISSUES',
  'MODIFY_REPORTER',
  'SET_ISSUE_SECURITY',
  'ADD_COMMENTS',
  'EDIT_OWN_COMMENTS',
  'EDIT_ALL_COMMENTS',
  'DELETE_OWN_COMMENTS',
  'DELETE_ALL_COMMENTS',
] as const;

export const globalPermissions = ['ADMINISTER', 'SYSTEM_ADMIN', 'USER_PICKER', 'BULK_CHANGE'] as const;

export type ProjectPermission = (typeof projectPermissions)[number];
export type GlobalPermission = (typeof globalPermissions)[number];

const member: readonly ProjectPermission[] = [
  'BROWSE_PROJECTS',
  'CREATE_ISSUES',
  'EDIT_ISSUES',
  'TRANSITION_ISSUES',
  'CLOSE_ISSUES',
  'RESOLVE_ISSUES',
  'SCHEDULE_ISSUES',
  'ASSIGN_ISSUES',
  'ASSIGNABLE_USER',
  'LINK_ISSUES',
  'ADD_COMMENTS',
  'EDIT_OWN_COMMENTS',
  'DELETE_OWN_COMMENTS',
];
const browser: readonly ProjectPermission[] = ['BROWSE_PROJECTS'];

type Scheme = Readonly<Partial<Record<Role, readonly ProjectPermission[]>>>;

const schemes: Readonly<Record<string, Scheme>> = {
  [sevProject.id]: {
    reporter: member,
    'on-call': member,
    engineer: member,
    support: member,
    administrator: projectPermissions,
    reader: browser,
  },
  [opsProject.id]: {
    reporter: browser,
    'on-call': browser,
    engineer: browser,
    support: browser,
    administrator: projectPermissions,
    reader: browser,
  },
};

/**
 * The app as itself holds every project permission but those that the scheme was made to leave its role out of; its
 * scopes, checked before, bound it too.
 */
export function may(actor: Actor, permission: ProjectPermission, projectId: string): boolean {
  if (actor.kind === 'app') return !actor.withheld?.includes(permission);
  return actor.role !== undefined && (schemes[projectId]?.[actor.role] ?? []).includes(permission);
}

/** The app administers Jira only with the scope that says so. */
export function mayGlobally(actor: Actor, permission: GlobalPermission): boolean {
  if (permission === 'SYSTEM_ADMIN') return false;
  if (permission === 'ADMINISTER' && actor.kind === 'app')
    return actor.scopes?.includes('manage:jira-configuration') === true;
  if (permission === 'ADMINISTER') return actor.role === 'administrator';
  return actor.kind !== 'anonymous';
}

/** @throws 404 as for an issue that does not exist when the actor may not even browse it, else 403 */
export function demand(actor: Actor, permission: ProjectPermission, projectId: string, message: string): void {
  const refusal = refusalFor(actor, permission, projectId, message);
  if (refusal) throw refusal;
}

function refusalFor(
  actor: Actor,
  permission: ProjectPermission,
  projectId: string,
  message: string,
): Refusal | undefined {
  if (!may(actor, 'BROWSE_PROJECTS', projectId)) return issueNotFound();
  return may(actor, permission, projectId) ? undefined : refuse(403, message);
}
