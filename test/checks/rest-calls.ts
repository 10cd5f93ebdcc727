/** Every REST call that the app makes, and the scopes of the manifest that it makes it with. */
export interface RestCall {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** `{}` stands for each variable part. */
  readonly path: string;
  readonly scopes: readonly string[];
  /** Atlassian's documents lack some granular scopes of Confluence's first version, and the newest calls of Jira. */
  readonly newerThanDocument?: true;
}

const get = (path: string, ...scopes: readonly string[]): RestCall => ({ method: 'GET', path, scopes });
const post = (path: string, ...scopes: readonly string[]): RestCall => ({ method: 'POST', path, scopes });
const put = (path: string, ...scopes: readonly string[]): RestCall => ({ method: 'PUT', path, scopes });

const jira: readonly RestCall[] = [
  get('/rest/api/3/myself', 'read:jira-user'),
  get('/rest/api/3/user', 'read:jira-user'),
  get('/rest/api/3/user/search', 'read:jira-user'),
  get('/rest/api/3/user/assignable/search', 'read:jira-user'),
  get('/rest/api/3/serverInfo'),
  post('/rest/api/3/permissions/check'),
  get('/rest/api/3/mypermissions', 'read:jira-work'),
  get('/rest/api/3/project/{}', 'read:jira-work'),
  get('/rest/api/3/project/{}/statuses', 'read:jira-work'),
  get('/rest/api/3/field', 'read:jira-work'),
  get('/rest/api/3/issue/createmeta/{}/issuetypes/{}', 'read:jira-work'),
  post('/rest/api/3/workflows', 'manage:jira-configuration'),
  post('/rest/api/3/search/jql', 'read:jira-work'),
  post('/rest/api/3/issue', 'write:jira-work'),
  get('/rest/api/3/issue/{}', 'read:jira-work'),
  put('/rest/api/3/issue/{}', 'write:jira-work'),
  post('/rest/api/3/issue/bulkfetch', 'read:jira-work'),
  get('/rest/api/3/issue/{}/comment', 'read:jira-work'),
  post('/rest/api/3/issue/{}/comment', 'write:jira-work'),
  get('/rest/api/3/issue/{}/properties/sev-request', 'read:jira-work'),
  post('/rest/api/3/issue/{}/transitions', 'write:jira-work'),
  post('/rest/api/3/issueLink', 'write:jira-work'),
  post('/rest/api/3/app/field/value', 'write:app-data:jira'),
  { ...post('/rest/api/3/forge/panel/action/bulk/async', 'manage:jira-configuration'), newerThanDocument: true },
];

const confluence: readonly RestCall[] = [
  get('/wiki/rest/api/template/page', 'read:confluence-content.summary'),
  get('/wiki/rest/api/template/{}', 'read:confluence-content.summary'),
  post('/wiki/rest/api/template', 'write:confluence-content'),
  post('/wiki/rest/api/content/{}/label', 'write:confluence-content'),
  post('/wiki/rest/api/content/{}/restriction', 'write:confluence-content'),
  {
    ...get('/wiki/rest/api/content/{}/restriction/byOperation/read', 'read:content.restriction:confluence'),
    newerThanDocument: true,
  },
  get('/wiki/api/v2/spaces', 'read:space:confluence'),
  get('/wiki/api/v2/pages', 'read:page:confluence'),
  post('/wiki/api/v2/pages', 'write:page:confluence'),
  get('/wiki/api/v2/pages/{}', 'read:page:confluence'),
  get('/wiki/api/v2/pages/{}/versions', 'read:page:confluence'),
  get('/wiki/api/v2/pages/{}/footer-comments', 'read:comment:confluence'),
  get('/wiki/api/v2/pages/{}/inline-comments', 'read:comment:confluence'),
  get('/wiki/api/v2/pages/{}/properties', 'read:page:confluence'),
  post('/wiki/api/v2/pages/{}/properties', 'read:page:confluence', 'write:page:confluence'),
];

export const restCalls: readonly RestCall[] = [...jira, ...confluence];

/** What needs a scope and is no REST call. */
export const otherNeeds: Readonly<Record<string, string>> = {
  'storage:app': "Forge's storage",
  'read:jira-work': 'events about issues',
};
