import { fileFollowUp, fileIncident, incident, readIssue } from './incidents.ts';
import { accountId, adf, type JiraOnAPort, personCaller, startJira, theApp } from './jira-on-a-port.ts';

let bench: JiraOnAPort;
beforeEach(async () => {
  bench = await startJira();
});
afterEach(() => bench.close());

const create = (fields: Readonly<Record<string, unknown>>) =>
  bench.as(theApp, 'POST', '/rest/api/3/issue', { fields: { ...incident, ...fields } });
const edit = (key: string, body: unknown) => bench.as(theApp, 'PUT', `/rest/api/3/issue/${key}`, body);

describe('an incident that was filed', () => {
  it('is read by the real client with its schemas set to throw', async () => {
    const key = await fileIncident(bench, { labels: ['maps', 'api'], duedate: '2026-12-24' });
    const issue = await bench.client('on-call').issues.getIssue({ issueIdOrKey: key });
    expect(issue.fields).toMatchObject({
      summary: 'Maps are blank',
      status: { name: 'Reported' },
      priority: { name: 'Medium' },
      labels: ['api', 'maps'],
      duedate: '2026-12-24',
      assignee: null,
      resolution: null,
    });
  });

  it('shows its times in the zone of whoever reads', async () => {
    const key = await fileIncident(bench);
    const { fields } = await readIssue(bench, key, personCaller('engineer'));
    expect(fields.created).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0530$/);
  });

  it('is numbered within its project', async () => {
    expect([await fileIncident(bench), await fileIncident(bench)]).toEqual(['SEV-1', 'SEV-2']);
  });
});

describe('a value that Jira does not take', () => {
  it.each([
    ['summary', 'x'.repeat(256), "Summary can't exceed 255 characters."],
    ['summary', 'two\nlines', 'The summary is invalid because it contains newline characters.'],
    ['summary', ' ', 'You must specify a summary of the issue.'],
    ['description', 'plain', 'Operation value must be an Atlassian Document (see the Atlassian Document Format)'],
    ['priority', { name: 'Urgent' }, 'The priority selected is invalid.'],
    ['duedate', '24.12.2026', 'Error parsing date string: 24.12.2026'],
    ['labels', ['two words'], "The label 'two words' contains spaces which is invalid."],
    ['fixVersions', [], "Field 'fixVersions' cannot be set. It is not on the appropriate screen, or unknown."],
    ['components', [{ name: 'Kitchen' }], "Component name 'Kitchen' is not valid"],
    ['components', [{ id: '1' }], "Component id '1' is not valid"],
    ['components', 'Payments', 'data was not an array'],
    [
      'customfield_99999',
      1,
      "Field 'customfield_99999' cannot be set. It is not on the appropriate screen, or unknown.",
    ],
  ])('is refused by name: %s', async (field, value, message) => {
    const { status, body } = await create({ [field]: value });
    expect([status, body]).toEqual([400, { errorMessages: [], errors: { [field]: message } }]);
  });

  it('is refused when a description is longer than 32,767 characters', async () => {
    const { body } = await create({ description: adf('x'.repeat(32_768)) });
    expect(body.errors.description).toContain('32,767');
  });

  it('is refused as invalid input when a description is no valid document', async () => {
    const { status, body } = await create({ description: { type: 'doc', version: 1, content: [{ type: 'text' }] } });
    expect([status, body.errorMessages]).toEqual([400, ['INVALID_INPUT']]);
  });

  it('leaves nothing behind', async () => {
    await create({ priority: { name: 'Urgent' } });
    expect(await fileIncident(bench)).toBe('SEV-1');
  });
});

describe('who may be assigned', () => {
  it('is somebody with the right to it', async () => {
    const { body } = await create({ assignee: { accountId: accountId('reader') } });
    expect(body.errors.assignee).toBe(`User '${accountId('reader')}' cannot be assigned issues.`);
  });

  it('can be taken away again', async () => {
    const key = await fileIncident(bench, { assignee: { accountId: accountId('engineer') } });
    await bench.client('on-call').issues.assignIssue({ issueIdOrKey: key, accountId: accountId('on-call') });
    expect((await readIssue(bench, key)).fields.assignee).toMatchObject({ displayName: 'Omar Okafor' });
    await bench.as(theApp, 'PUT', `/rest/api/3/issue/${key}/assignee`, { accountId: null });
    expect((await readIssue(bench, key)).fields.assignee).toBeNull();
  });
});

describe('an edit', () => {
  it('changes what it names and nothing else', async () => {
    const key = await fileIncident(bench, { labels: ['maps'] });
    const { status } = await edit(key, { fields: { summary: 'Maps are slow' }, update: { labels: [{ add: 'slow' }] } });
    const { fields } = await readIssue(bench, key);
    expect([status, fields.summary, fields.labels, fields.duedate]).toEqual([
      204,
      'Maps are slow',
      ['maps', 'slow'],
      null,
    ]);
  });

  it('leaves a change log that tells before and after', async () => {
    const key = await fileIncident(bench);
    await edit(key, { fields: { priority: { name: 'High' } } });
    const { values } = await bench.client('support').issues.getChangeLogs({ issueIdOrKey: key });
    expect(values[0]?.items?.[0]).toEqual({
      ...{ field: 'priority', fieldId: 'priority', fieldtype: 'jira' },
      ...{ from: '3', fromString: 'Medium', to: '2', toString: 'High' },
    });
  });

  it('to what is already so leaves no trace', async () => {
    const key = await fileIncident(bench);
    bench.events.length = 0;
    await edit(key, { fields: { summary: incident.summary } });
    const { total } = await bench.client('support').issues.getChangeLogs({ issueIdOrKey: key });
    expect([total, bench.events]).toEqual([0, []]);
  });
});

describe('a follow-up', () => {
  it('needs a parent', async () => {
    const { status, body } = await create({ issuetype: { name: 'Follow-up' } });
    expect([status, body.errors.issuetype]).toEqual([
      400,
      'Issue type is a sub-task but parent issue key or id not specified.',
    ]);
  });

  it('needs a parent of its own project', async () => {
    const { status, body } = await create({ issuetype: { name: 'Follow-up' }, parent: { key: 'OPS-1' } });
    expect([status, Object.keys(body.errors)]).toEqual([400, ['parentId']]);
  });

  it('is listed by its parent and names it', async () => {
    const parent = await fileIncident(bench);
    const child = await fileFollowUp(bench, parent);
    expect((await readIssue(bench, parent)).fields.subtasks).toMatchObject([{ key: child }]);
    expect((await readIssue(bench, child)).fields.parent).toMatchObject({ key: parent });
  });

  it('keeps its parent from being deleted unless it goes too', async () => {
    const parent = await fileIncident(bench);
    const child = await fileFollowUp(bench, parent);
    const path = `/rest/api/3/issue/${parent}`;
    expect((await bench.as(theApp, 'DELETE', path)).status).toBe(400);
    expect((await bench.as(theApp, 'DELETE', `${path}?deleteSubtasks=true`)).status).toBe(204);
    expect((await bench.as(theApp, 'GET', `/rest/api/3/issue/${child}`)).status).toBe(404);
  });
});

describe('several issues at once', () => {
  it('stand or fall each by itself', async () => {
    const issueUpdates = [{ fields: incident }, { fields: { ...incident, summary: '' } }];
    const { status, body } = await bench.as<{ issues: unknown[]; errors: { failedElementNumber: number }[] }>(
      ...([theApp, 'POST', '/rest/api/3/issue/bulk', { issueUpdates }] as const),
    );
    expect([status, body.issues.length, body.errors[0]?.failedElementNumber]).toEqual([201, 1, 1]);
  });

  it('are fetched together, the hidden ones left out', async () => {
    const key = await fileIncident(bench);
    const found = await bench
      .client('reader')
      .issues.bulkFetchIssues({ issueIdsOrKeys: [key, 'SEV-99'], fields: ['summary'] });
    expect(found.issues?.map((issue) => issue.key)).toEqual([key]);
  });
});
