/**
 * The scopes that an app needs for each operation: alternatives, each a list separated by spaces, the classic ones first.
 * From `x-atlassian-oauth2-scopes` and `security` in https://developer.atlassian.com/cloud/jira/platform/swagger-v3.v3.json
 */
const scopes: Readonly<Record<string, readonly string[]>> = {
  getCurrentUser: ['read:jira-user', 'read:application-role:jira read:avatar:jira read:group:jira read:user:jira'],
  getServerInfo: [''],
  getFields: [
    'read:jira-work',
    'read:avatar:jira read:field-configuration:jira read:field:jira read:project-category:jira read:project:jira',
  ],
  getProject: [
    'read:jira-work',
    'read:application-role:jira read:avatar:jira read:group:jira read:issue-type-hierarchy:jira read:issue-type:jira read:project-category:jira read:project-version:jira read:project.component:jira read:project.property:jira read:project:jira read:user:jira',
  ],
  searchProjects: [
    'read:jira-work',
    'read:application-role:jira read:avatar:jira read:group:jira read:issue-type-hierarchy:jira read:issue-type:jira read:project-category:jira read:project-version:jira read:project.component:jira read:project.property:jira read:project:jira read:user:jira',
  ],
  getAllStatuses: ['read:jira-work', 'read:issue-status:jira read:issue-type:jira read:status:jira'],
  getIssueAllTypes: [
    'read:jira-work',
    'read:avatar:jira read:issue-type:jira read:project-category:jira read:project:jira',
  ],
  getIssueType: [
    'read:jira-work',
    'read:avatar:jira read:issue-type:jira read:project-category:jira read:project:jira',
  ],
  getPriorities: ['read:jira-work', 'read:priority:jira'],
  getPriority: ['read:jira-work', 'read:priority:jira'],
  searchPriorities: ['manage:jira-configuration'],
  getStatuses: ['read:jira-work', 'read:status:jira'],
  getStatus: ['read:jira-work', 'read:status:jira'],
  createIssue: [
    'write:jira-work',
    'read:issue:jira write:attachment:jira write:comment.property:jira write:comment:jira write:issue:jira',
  ],
  createIssues: [
    'write:jira-work',
    'read:issue:jira write:attachment:jira write:comment.property:jira write:comment:jira write:issue:jira',
  ],
  getIssue: [
    'read:jira-work',
    'read:avatar:jira read:field-configuration:jira read:issue-meta:jira read:issue-security-level:jira read:issue.changelog:jira read:issue.vote:jira read:issue:jira read:status:jira read:user:jira',
  ],
  editIssue: ['write:jira-work', 'write:issue:jira'],
  deleteIssue: ['write:jira-work', 'delete:issue:jira'],
  getChangeLogs: ['read:jira-work', 'read:avatar:jira read:issue-meta:jira read:issue.changelog:jira'],
  getTransitions: ['read:jira-work', 'read:field-configuration:jira read:issue.transition:jira read:status:jira'],
  doTransition: ['write:jira-work', 'write:issue.property:jira write:issue:jira'],
  getComments: [
    'read:jira-work',
    'read:avatar:jira read:comment.property:jira read:comment:jira read:group:jira read:project-role:jira read:project:jira read:user:jira',
  ],
  addComment: [
    'write:jira-work',
    'read:avatar:jira read:comment.property:jira read:comment:jira read:group:jira read:project-role:jira read:project:jira read:user:jira write:comment:jira',
  ],
  getComment: [
    'read:jira-work',
    'read:avatar:jira read:comment.property:jira read:comment:jira read:group:jira read:project-role:jira read:project:jira read:user:jira',
  ],
  updateComment: [
    'write:jira-work',
    'read:avatar:jira read:comment.property:jira read:comment:jira read:group:jira read:project-role:jira read:project:jira read:user:jira write:comment:jira',
  ],
  deleteComment: ['write:jira-work', 'delete:comment.property:jira delete:comment:jira'],
  getIssuePropertyKeys: ['read:jira-work', 'read:issue.property:jira'],
  getIssueProperty: ['read:jira-work', 'read:issue.property:jira'],
  setIssueProperty: ['write:jira-work', 'write:issue.property:jira'],
  deleteIssueProperty: ['write:jira-work', 'delete:issue.property:jira'],
  getRemoteIssueLinks: ['read:jira-work', 'read:issue.remote-link:jira read:status:jira'],
  createOrUpdateRemoteIssueLink: [
    'write:jira-work',
    'read:issue.remote-link:jira write:issue.remote-link:jira write:issue:jira',
  ],
  deleteRemoteIssueLinkByGlobalId: ['write:jira-work', 'delete:issue.remote-link:jira write:issue:jira'],
  getRemoteIssueLinkById: ['read:jira-work', 'read:issue.remote-link:jira read:status:jira'],
  deleteRemoteIssueLinkById: ['write:jira-work', 'delete:issue.remote-link:jira write:issue:jira'],
  searchAndReconsileIssuesUsingJql: [
    'read:jira-work',
    'read:audit-log:jira read:avatar:jira read:field-configuration:jira read:issue-details:jira read:issue-meta:jira',
  ],
  searchAndReconsileIssuesUsingJqlPost: [
    'read:jira-work',
    'read:field.default-value:jira read:field.option:jira read:field:jira read:group:jira read:issue-details:jira',
  ],
  searchForIssuesUsingJql: ['read:jira-work'],
  searchForIssuesUsingJqlPost: ['read:jira-work'],
  notify: ['write:jira-work'],
  readWorkflows: ['manage:jira-configuration', 'read:workflow:jira'],
  getEvents: ['manage:jira-configuration'],
  bulkPinUnpinProjectsAsync: ['manage:jira-configuration'],
  bulkFetchIssues: [
    'read:jira-work',
    'read:avatar:jira read:field-configuration:jira read:issue-meta:jira read:issue-security-level:jira read:issue.changelog:jira read:issue.vote:jira read:issue:jira read:status:jira read:user:jira',
  ],
  getUser: ['read:jira-user', 'read:application-role:jira read:avatar:jira read:group:jira read:user:jira'],
  findUsers: [
    'read:jira-user',
    'read:application-role:jira read:avatar:jira read:group:jira read:user.property:jira read:user:jira',
  ],
  bulkGetUsers: ['read:jira-user', 'read:application-role:jira read:avatar:jira read:group:jira read:user:jira'],
  findAssignableUsers: [
    'read:jira-user',
    'read:application-role:jira read:avatar:jira read:group:jira read:issue:jira read:project:jira read:user:jira',
  ],
  getBulkPermissions: ['', 'read:permission:jira'],
  getMyPermissions: ['read:jira-work', 'read:permission:jira'],
  getAllPermissions: ['manage:jira-configuration', 'read:permission:jira'],
  updateCustomFieldValue: ['', 'write:app-data:jira'],
  updateMultipleCustomFieldValues: ['', 'write:app-data:jira'],
  linkIssues: ['write:jira-work', 'write:comment:jira write:issue-link:jira write:issue:jira'],
  getIssueLink: [
    'read:jira-work',
    'read:avatar:jira read:field:jira read:issue-link-type:jira read:issue-type:jira read:issue.time-tracking:jira read:issue:jira read:priority:jira read:project-category:jira read:project:jira read:status:jira read:user:jira',
  ],
  deleteIssueLink: ['write:jira-work', 'delete:issue-link:jira'],
  getIssueLinkTypes: ['read:jira-work', 'read:issue-link-type:jira'],
  getEditIssueMeta: ['read:jira-work', 'read:field-configuration:jira read:issue-meta:jira'],
  assignIssue: ['write:jira-work', 'write:issue:jira'],
  getCreateIssueMetaIssueTypes: [
    'read:jira-work',
    'read:avatar:jira read:field-configuration:jira read:issue-meta:jira',
  ],
  getCreateIssueMetaIssueTypeId: [
    'read:jira-work',
    'read:avatar:jira read:field-configuration:jira read:issue-meta:jira',
  ],
};

/** @throws when the operation has no entry, so that none goes unguarded */
export function scopesOf(operationId: string): readonly (readonly string[])[] {
  const alternatives = scopes[operationId];
  if (!alternatives) throw new Error(`The scopes of ${operationId} are not listed`);
  return alternatives.map((list) => list.split(' ').filter((scope) => scope !== ''));
}
