import { fileIncident, incident } from './incidents.ts';
import { accountId, adf, everyScope, type JiraOnAPort, personCaller, startJira, theApp } from './jira-on-a-port.ts';

let bench: JiraOnAPort;
let key: string;
beforeEach(async () => {
  bench = await startJira();
  key = await fileIncident(bench);
});
afterEach(() => bench.close());

const notFound = { errorMessages: ['Issue does not exist or you do not have permission to see it.'], errors: {} };

describe('one without a right on the project', () => {
  it('is told the same of a hidden issue as of a missing one', async () => {
    const hidden = await bench.as(personCaller('outsider'), 'GET', `/rest/api/3/issue/${key}`);
    const missing = await bench.as(personCaller('administrator'), 'GET', '/rest/api/3/issue/SEV-99');
    expect([hidden.status, hidden.body, missing.status, missing.body]).toEqual([404, notFound, 404, notFound]);
  });

  it('finds nothing by search', async () => {
    const { issues } = await bench
      .client('outsider')
      .issueSearch.searchAndReconsileIssuesUsingJql({ jql: 'project = SEV', fields: ['summary'] });
    expect(issues).toEqual([]);
  });
});

describe('a reader', () => {
  it.each([
    ['edit', 'PUT', '', { fields: { summary: 'Other' } }, 403],
    ['comment', 'POST', '/comment', { body: adf('Hello') }, 400],
    ['transition', 'POST', '/transitions', { transition: { id: '11' } }, 400],
    ['assign', 'PUT', '/assignee', { accountId: null }, 403],
    ['set a property', 'PUT', '/properties/mine', 1, 403],
    ['link', 'POST', '/remotelink', { object: { title: 'A', url: 'https://example.com' } }, 403],
    ['delete', 'DELETE', '', undefined, 403],
  ])('may not %s', async (_, method, path, body, status) => {
    const answer = await bench.as(personCaller('reader'), method, `/rest/api/3/issue/${key}${path}`, body);
    expect(answer.status).toBe(status);
  });

  it('may not file an issue', async () => {
    expect((await bench.as(personCaller('reader'), 'POST', '/rest/api/3/issue', { fields: incident })).status).toBe(
      403,
    );
  });

  it('is told what it may do', async () => {
    const path = '/rest/api/3/mypermissions?projectKey=SEV&permissions=BROWSE_PROJECTS,EDIT_ISSUES';
    const { body } = await bench.as<{ permissions: Record<string, { havePermission: boolean }> }>(
      personCaller('reader'),
      'GET',
      path,
    );
    expect(Object.entries(body.permissions).map(([name, { havePermission }]) => [name, havePermission])).toEqual([
      ['BROWSE_PROJECTS', true],
      ['EDIT_ISSUES', false],
    ]);
  });
});

describe('the reporter of an issue', () => {
  it('can be named by the app, not by a member of the project', async () => {
    const fields = { ...incident, reporter: { accountId: accountId('reporter') } };
    const { status, body } = await bench.as(personCaller('engineer'), 'POST', '/rest/api/3/issue', { fields });
    expect([status, Object.keys(body.errors)]).toEqual([400, ['reporter']]);
    expect((await bench.as(theApp, 'POST', '/rest/api/3/issue', { fields })).status).toBe(201);
  });
});

describe('the app', () => {
  it('is refused what its scopes do not name', async () => {
    const reading = { kind: 'app', scopes: ['read:jira-work'] } as const;
    const { status, body } = await bench.as(reading, 'POST', '/rest/api/3/issue', { fields: incident });
    expect([status, body]).toEqual([401, { code: 401, message: 'Unauthorized; scope does not match' }]);
  });

  it('has no more right on behalf of a person than the person', async () => {
    const caller = { kind: 'app-as-person', scopes: everyScope, accountId: accountId('outsider') } as const;
    expect((await bench.as(caller, 'GET', `/rest/api/3/issue/${key}`)).status).toBe(404);
  });

  it('may ask what a person may do on the person’s behalf, but not by naming the person', async () => {
    const projectPermissions = [{ permissions: ['BROWSE_PROJECTS'], projects: [10_000] }];
    const path = '/rest/api/3/permissions/check';
    const onBehalf = { kind: 'app-as-person', scopes: everyScope, accountId: accountId('outsider') } as const;
    const asked = await bench.as(onBehalf, 'POST', path, { projectPermissions });
    const named = await bench.as(theApp, 'POST', path, { projectPermissions, accountId: accountId('outsider') });
    expect([asked.body, named.status]).toEqual([
      { globalPermissions: [], projectPermissions: [{ permission: 'BROWSE_PROJECTS', projects: [], issues: [] }] },
      403,
    ]);
  });

  it('finds a person by address without being shown it', async () => {
    const { body } = await bench.as<{ accountId: string }[]>(
      theApp,
      'GET',
      '/rest/api/3/user/search?query=omar@example.com',
    );
    expect(body.map((user) => user.accountId)).toEqual([accountId('on-call')]);
    expect(body[0]).not.toHaveProperty('emailAddress');
  });
});

describe('a caller without an account', () => {
  it('is asked to authenticate', async () => {
    expect((await bench.as({ kind: 'anonymous' }, 'GET', '/rest/api/3/myself')).status).toBe(401);
  });

  it('is told that an issue does not exist', async () => {
    expect((await bench.as({ kind: 'anonymous' }, 'GET', `/rest/api/3/issue/${key}`)).status).toBe(404);
  });
});
