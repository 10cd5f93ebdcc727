import { fileIncident } from './incidents.ts';
import { type JiraOnAPort, startJira, theApp } from './jira-on-a-port.ts';

let bench: JiraOnAPort;
beforeEach(async () => {
  bench = await startJira();
  await fileIncident(bench);
});
afterEach(() => bench.close());

describe('too many writes to one issue', () => {
  const write = (value: number) => bench.as(theApp, 'PUT', '/rest/api/3/issue/SEV-1/properties/count', value);

  it('are refused after the twentieth within two seconds, with the time to wait', async () => {
    for (let count = 1; count <= 20; count += 1) expect((await write(count)).status).toBeLessThan(300);
    const { status, headers } = await write(21);
    expect([status, headers.get('ratelimit-reason'), Number(headers.get('retry-after'))]).toEqual([
      429,
      'jira-per-issue-on-write',
      expect.any(Number),
    ]);
  });
});

describe('a burst against one endpoint', () => {
  it('is refused after a hundred reads within a second', async () => {
    const reads = Array.from({ length: 101 }, () => bench.as(theApp, 'GET', '/rest/api/3/priority'));
    const statuses = (await Promise.all(reads)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
  });
});

describe('what is not modelled', () => {
  it.each([
    ['GET', '/rest/api/3/dashboard', undefined],
    ['GET', '/rest/api/3/issue/SEV-1?expand=renderedFields', undefined],
    ['GET', '/rest/api/3/issue/SEV-1?fieldsByKeys=true', undefined],
    ['GET', '/rest/api/3/issue/SEV-1?fields=timetracking', undefined],
    ['POST', '/rest/api/3/issue/SEV-1/notify', { subject: 'Hello' }],
    ['POST', '/rest/api/3/issue', { fields: {}, transition: { id: '11' } }],
    ['GET', '/rest/api/3/search/jql?jql=sprint=1', undefined],
    ['GET', '/rest/api/3/search/jql?jql=status+was+Open', undefined],
  ])('says so instead of being silently accepted: %s %s', async (method, path, body) => {
    const { status, body: answer } = await bench.as(theApp, method, path, body);
    expect([status, answer.message]).toEqual([501, expect.stringMatching(/^Not modelled by the workbench: /)]);
  });
});
