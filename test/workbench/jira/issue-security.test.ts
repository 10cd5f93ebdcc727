import { fileIncident, incident } from './incidents.ts';
import { accountId, type JiraOnAPort, personCaller, startJira, theApp } from './jira-on-a-port.ts';

let bench: JiraOnAPort;
let key: string;
const security = { id: '10200' };
beforeEach(async () => {
  bench = await startJira();
  key = await fileIncident(bench);
  const body = { fields: { security, reporter: { accountId: accountId('support') } } };
  expect((await bench.as(theApp, 'PUT', `/rest/api/3/issue/${key}`, body)).status).toBe(204);
});
afterEach(() => bench.close());

const read = (role: Parameters<typeof personCaller>[0], path = '') =>
  bench.as(personCaller(role), 'GET', `/rest/api/3/issue/${key}${path}`);

describe('an issue with a security level', () => {
  it.each([
    ['reporter', 404],
    ['reader', 404],
    ['outsider', 404],
    ['support', 200],
    ['on-call', 200],
    ['engineer', 200],
    ['administrator', 200],
  ] as const)('is answered to the %s with %i', async (role, status) => {
    expect((await read(role)).status).toBe(status);
    expect((await read(role, '/comment')).status).toBe(status);
  });

  it('shows its level to those who see it', async () => {
    const { body } = await read('engineer', '?fields=security');
    expect(body).toMatchObject({ fields: { security: { id: '10200', name: 'Engineers and the reporter' } } });
  });

  it('is found by search by its members alone', async () => {
    const find = (role: 'reader' | 'engineer') =>
      bench.as(personCaller(role), 'POST', '/rest/api/3/search/jql', { jql: `project = SEV`, fields: ['key'] });
    expect((await find('reader')).body).toMatchObject({ issues: [] });
  });

  it('grants nobody else anything', async () => {
    const { body } = await read('engineer', '?fields=security');
    const issues = [Number((body as { id: string }).id)];
    const ask = { projectPermissions: [{ permissions: ['BROWSE_PROJECTS', 'EDIT_ISSUES'], issues }] };
    const granted = await bench.as(personCaller('reporter'), 'POST', '/rest/api/3/permissions/check', ask);
    expect(granted.body).toMatchObject({
      projectPermissions: [
        { permission: 'BROWSE_PROJECTS', issues: [] },
        { permission: 'EDIT_ISSUES', issues: [] },
      ],
    });
  });

  it('hides its sub-tasks with it', async () => {
    const fields = {
      project: { key: 'SEV' },
      issuetype: { name: 'Follow-up' },
      parent: { key },
      summary: 'Rotate keys',
    };
    const { body } = await bench.as(theApp, 'POST', '/rest/api/3/issue', { fields });
    const path = `/rest/api/3/issue/${(body as { key: string }).key}`;
    expect((await bench.as(personCaller('reporter'), 'GET', path)).status).toBe(404);
    expect((await bench.as(personCaller('engineer'), 'GET', path)).status).toBe(200);
  });
});

describe('the security level of an issue', () => {
  it('cannot be set by somebody without that permission', async () => {
    const answer = await bench.as(personCaller('engineer'), 'PUT', `/rest/api/3/issue/${key}`, {
      fields: { security: null },
    });
    expect(answer).toMatchObject({
      status: 400,
      body: { errors: { security: expect.stringContaining('cannot be set') } },
    });
  });

  it('must be one of the project', async () => {
    const fields = { ...incident, security: { id: '99' } };
    const answer = await bench.as(theApp, 'POST', '/rest/api/3/issue', { fields });
    expect(answer).toMatchObject({ status: 400, body: { errors: { security: expect.any(String) } } });
  });
});
