import { type Finding, fine, wrong } from './finding';

/** What the app must be allowed to do in the project, and what does not work without it. */
const needed: Readonly<Record<string, { readonly name: string; readonly breaks: string }>> = {
  BROWSE_PROJECTS: { name: 'Browse projects', breaks: 'the app sees no incident at all' },
  CREATE_ISSUES: { name: 'Create issues', breaks: 'no incident can be reported and no follow-up added' },
  EDIT_ISSUES: { name: 'Edit issues', breaks: 'titles, follow-ups and the investigator stay as they are' },
  TRANSITION_ISSUES: { name: 'Transition issues', breaks: 'no SEV can be opened, mitigated or closed' },
  ASSIGN_ISSUES: { name: 'Assign issues', breaks: 'neither investigators nor follow-ups are assigned' },
  ADD_COMMENTS: { name: 'Add comments', breaks: 'status updates do not reach the issue' },
  LINK_ISSUES: { name: 'Link issues', breaks: 'duplicates and follow-ups of other projects are not linked' },
  SCHEDULE_ISSUES: { name: 'Schedule issues', breaks: 'follow-ups have no due date, and cannot be added' },
  MODIFY_REPORTER: { name: 'Modify reporter', breaks: 'issues are not reported by whoever reported the incident' },
};

const forPrivateSevs = {
  SET_ISSUE_SECURITY: { name: 'Set issue security', breaks: 'no private SEV can be opened' },
} as const;

export const permissionsNeeded = (hasPrivateSevs: boolean): readonly string[] => [
  ...Object.keys(needed),
  ...(hasPrivateSevs ? Object.keys(forPrivateSevs) : []),
];

/** @param held of the permissions needed, those that the app has in the project */
export function permissionFindings(
  projectKey: string,
  hasPrivateSevs: boolean,
  held: readonly string[],
): readonly Finding[] {
  const all = { ...needed, ...(hasPrivateSevs ? forPrivateSevs : {}) };
  const missing = Object.entries(all).filter(([permission]) => !held.includes(permission));
  if (missing.length === 0)
    return [
      fine({ id: 'jira-permission', what: `The app's permissions in ${projectKey}` }, `The app has all that it needs.`),
    ];
  return missing.map(([permission, { name, breaks }]) =>
    wrong(
      { id: `jira-permission:${permission}`, what: `Permission “${name}” in ${projectKey}` },
      {
        says: `The app does not have it.`,
        breaks: `Without it, ${breaks}.`,
        mend: `In the permission scheme of ${projectKey}, grant “${name}” to the project role atlassian-addons-project-access.`,
      },
    ),
  );
}
