import { fileFollowUp, fileIncident, move } from './incidents.ts';
import { accountId, type JiraOnAPort, startJira, theApp } from './jira-on-a-port.ts';

let bench: JiraOnAPort;
afterEach(() => bench.close());

interface Found {
  readonly issues: readonly { readonly id: string; readonly key?: string }[];
  readonly nextPageToken?: string;
  readonly isLast: boolean;
  readonly errorMessages: readonly string[];
}

const search = (jql: string, more: Readonly<Record<string, unknown>> = {}) =>
  bench.as<Found>(theApp, 'POST', '/rest/api/3/search/jql', { jql, fields: ['summary'], ...more });
const keys = async (jql: string) => (await search(jql)).body.issues.map(({ key }) => key);

describe('search', () => {
  beforeEach(async () => {
    bench = await startJira();
    const [severity, owner] = ['sev-severity', 'sev-owner'].map((key) => bench.jira.facts().fields[key] ?? '');
    await fileIncident(bench, {
      summary: 'Maps are blank',
      [severity ?? '']: 1,
      [owner ?? '']: { accountId: accountId('on-call') },
    });
    await fileIncident(bench, {
      summary: 'Mail is slow',
      [severity ?? '']: 3,
      priority: { name: 'High' },
      labels: ['mail'],
    });
    await fileFollowUp(bench, 'SEV-1');
    await move(bench, 'SEV-2', 'Investigate');
    await bench.as(theApp, 'PUT', '/rest/api/3/issue/SEV-2/properties/sev-request', { id: 'Ev1' });
  });

  it.each([
    ['project = SEV ORDER BY key ASC', ['SEV-1', 'SEV-2', 'SEV-3']],
    ['project = "SEV Response" AND issuetype = Incident ORDER BY key', ['SEV-1', 'SEV-2']],
    ['parent = SEV-1', ['SEV-3']],
    ['key in (SEV-1, SEV-3) ORDER BY id DESC', ['SEV-3', 'SEV-1']],
    ['"SEV severity" <= 2', ['SEV-1']],
    ['cf[10101] = 3', ['SEV-2']],
    ['project = SEV AND "SEV severity" IS EMPTY', ['SEV-3']],
    ['"SEV owner" = currentUser() OR "SEV owner" = "omar@example.com"', ['SEV-1']],
    ['sevRequestId = "Ev1"', ['SEV-2']],
    ['issue.property[sev-request].id = "Ev1"', ['SEV-2']],
    ['project = SEV AND statusCategory = "In Progress"', ['SEV-2']],
    ['project = SEV AND status not in (Reported, "To Do")', ['SEV-2']],
    ['project = SEV AND priority > Medium', ['SEV-2']],
    ['project = SEV AND NOT (summary ~ "maps" OR summary ~ "alert")', ['SEV-2']],
    ['summary ~ "mai*"', ['SEV-2']],
    ['labels = mail', ['SEV-2']],
    ['project = SEV AND created >= -1h ORDER BY priority DESC, key ASC', ['SEV-2', 'SEV-1', 'SEV-3']],
    ['project = SEV AND created < startOfDay(-1)', []],
    ['project = SEV AND resolution is EMPTY AND assignee is EMPTY ORDER BY created', ['SEV-3', 'SEV-2', 'SEV-1']],
  ])('%s', async (jql, expected) => {
    expect(await keys(jql)).toEqual(expect.arrayContaining(expected));
    expect(await keys(jql)).toHaveLength(expected.length);
  });

  it.each([
    ['ORDER BY key', 'Unbounded JQL queries are not allowed here'],
    ['colour = red', "Field 'colour' does not exist or you do not have permission to view it."],
    ['project = NOPE', "The value 'NOPE' does not exist for the field 'project'."],
    ['key = SEV-99', "An issue with key 'SEV-99' does not exist for field 'key'."],
    ['project ~ SEV', "The operator '~' is not supported by the 'project' field."],
    ['SEV severity = 1', 'Expecting operator but got'],
    ['project = SEV AND', 'Expecting a field name'],
    ['assignee = omar@example.com', 'reserved JQL character'],
    ['created > yesterday', "Date value 'yesterday' for field 'created' is invalid."],
    ['issue.property[other].id = 1', "Field 'issue.property[other].id' does not exist"],
  ])('refuses %s', async (jql, message) => {
    const { status, body } = await search(jql);
    expect([status, body.errorMessages[0]]).toEqual([400, expect.stringContaining(message)]);
  });

  it('answers ids alone unless fields are asked for', async () => {
    const { body } = await bench.as<Found>(theApp, 'GET', '/rest/api/3/search/jql?jql=key=SEV-1');
    expect(body).toEqual({ issues: [{ id: expect.any(String) }], isLast: true });
  });

  it('goes on where a page ended', async () => {
    const first = (await search('project = SEV', { maxResults: 2 })).body;
    const second = (await search('project = SEV', { maxResults: 2, nextPageToken: first.nextPageToken })).body;
    expect([first.issues.length, first.isLast, second.issues.length, second.isLast]).toEqual([2, false, 1, true]);
    expect(second).not.toHaveProperty('nextPageToken');
  });

  it('has left its old address for good', async () => {
    expect((await bench.as(theApp, 'GET', '/rest/api/3/search?jql=project=SEV')).status).toBe(410);
  });
});

describe('search right after a change', () => {
  beforeEach(async () => {
    bench = await startJira({ searchDelayMs: 60_000 });
    await fileIncident(bench);
  });
  const advance = (seconds: number) =>
    bench.site.clock.moveTo(new Date(bench.site.clock.now().getTime() + seconds * 1_000));

  it('does not see it yet', async () => {
    expect(await keys('project = SEV')).toEqual([]);
  });

  it('sees it after a while', async () => {
    advance(60);
    expect(await keys('project = SEV')).toEqual(['SEV-1']);
  });

  it('sees it at once in an issue to be reconciled', async () => {
    const { body } = await search('project = SEV', { reconcileIssues: [10_001] });
    expect(body.issues.map(({ key }) => key)).toEqual(['SEV-1']);
  });

  it('goes on finding it by what it was', async () => {
    advance(60);
    await move(bench, 'SEV-1', 'Investigate');
    expect([await keys('status = Reported'), await keys('status = Investigating')]).toEqual([['SEV-1'], []]);
  });
});
