import { fileIncident, readIssue } from './incidents.ts';
import { adf, type JiraOnAPort, personCaller, startJira, theApp } from './jira-on-a-port.ts';

let bench: JiraOnAPort;
let key: string;
beforeEach(async () => {
  bench = await startJira();
  key = await fileIncident(bench);
});
afterEach(() => bench.close());

const at = (path: string) => `/rest/api/3/issue/${key}${path}`;

describe('a property of an issue', () => {
  it('is made with 201, replaced with 200 and read back', async () => {
    const first = await bench.as(theApp, 'PUT', at('/properties/sev-state'), { step: 1 });
    const second = await bench.as(theApp, 'PUT', at('/properties/sev-state'), { step: 2 });
    const read = await bench
      .client('reader')
      .issueProperties.getIssueProperty({ issueIdOrKey: key, propertyKey: 'sev-state' });
    expect([first.status, second.status, read.value]).toEqual([201, 200, { step: 2 }]);
  });

  it('is refused beyond 32,768 characters', async () => {
    expect((await bench.as(theApp, 'PUT', at('/properties/big'), 'x'.repeat(32_767))).status).toBe(400);
    expect((await bench.as(theApp, 'PUT', at('/properties/big'), 'x'.repeat(32_766))).status).toBe(201);
  });

  it('is refused a key beyond 255 characters', async () => {
    expect((await bench.as(theApp, 'PUT', at(`/properties/${'k'.repeat(256)}`), 1)).status).toBe(400);
  });

  it('is gone once deleted', async () => {
    await bench.as(theApp, 'PUT', at('/properties/sev-state'), 1);
    expect((await bench.as(theApp, 'DELETE', at('/properties/sev-state'))).status).toBe(204);
    expect((await bench.as(theApp, 'GET', at('/properties/sev-state'))).status).toBe(404);
  });
});

describe('a comment', () => {
  it('is written, edited and read by the real client', async () => {
    const comments = bench.client('on-call').issueComments;
    const { id = '' } = await comments.addComment({ issueIdOrKey: key, body: adf('Looking into it.') });
    await comments.updateComment({ issueIdOrKey: key, id, body: { body: adf('Found it.') } });
    const page = await comments.getComments({ issueIdOrKey: key });
    expect(page.comments?.map(({ body, author }) => [body?.content[0]?.content, author?.displayName])).toEqual([
      [[{ type: 'text', text: 'Found it.' }], 'Omar Okafor'],
    ]);
  });

  it.each([
    ['plain text', 'Hello', 400],
    ['an invalid document', { type: 'doc', version: 1, content: [{ type: 'text', text: 'Hello' }] }, 400],
    ['an empty document', { type: 'doc', version: 1, content: [] }, 400],
  ])('is refused as %s', async (_, body, status) => {
    expect((await bench.as(theApp, 'POST', at('/comment'), { body })).status).toBe(status);
  });

  it('is edited by nobody but its author and the administrator', async () => {
    const { body: comment } = await bench.as(personCaller('on-call'), 'POST', at('/comment'), { body: adf('Mine.') });
    const path = at(`/comment/${comment.id}`);
    const edited = { body: adf('Changed.') };
    expect((await bench.as(personCaller('engineer'), 'PUT', path, edited)).status).toBe(400);
    expect((await bench.as(personCaller('administrator'), 'PUT', path, edited)).status).toBe(200);
  });
});

describe('a remote link', () => {
  const link = { globalId: 'slack=C1', object: { title: '#sev-1', url: 'https://example.slack.com/archives/C1' } };

  it('is one link however often it is made', async () => {
    const first = await bench.as(theApp, 'POST', at('/remotelink'), link);
    const second = await bench.as(theApp, 'POST', at('/remotelink'), link);
    expect([first.status, second.status, second.body.id]).toEqual([201, 200, first.body.id]);
    const links = await bench.client('reader').issueRemoteLinks.getRemoteIssueLinks({ issueIdOrKey: key });
    expect(links).toHaveLength(1);
  });

  it('is removed by its global id', async () => {
    await bench.as(theApp, 'POST', at('/remotelink'), link);
    expect((await bench.as(theApp, 'DELETE', at('/remotelink?globalId=slack%3DC1'))).status).toBe(204);
    expect((await bench.as(theApp, 'GET', at('/remotelink'))).body).toEqual([]);
  });
});

describe('a link between issues', () => {
  it('is seen from both ends and told to the app', async () => {
    const other = await fileIncident(bench);
    const { status } = await bench.as(theApp, 'POST', '/rest/api/3/issueLink', {
      type: { name: 'Duplicate' },
      inwardIssue: { key },
      outwardIssue: { key: other },
    });
    const [mine] = (await readIssue(bench, key)).fields.issuelinks as { outwardIssue: { key: string } }[];
    const [theirs] = (await readIssue(bench, other)).fields.issuelinks as { inwardIssue: { key: string } }[];
    expect([status, mine?.outwardIssue.key, theirs?.inwardIssue.key]).toEqual([201, other, key]);
    expect(bench.events.at(-1)).toEqual({
      eventType: 'avi:jira:created:issuelink',
      selfGenerated: true,
      timestamp: expect.stringMatching(/^\d{13}$/),
      id: expect.any(String),
      sourceIssueId: '10001',
      destinationIssueId: '10002',
      sourceProjectId: expect.any(String),
      destinationProjectId: expect.any(String),
      issueLinkType: { id: '10002', name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' },
    });
  });
});

describe('a mail to the support address', () => {
  it('becomes an incident of its sender', async () => {
    const { issueKey } = await bench.jira.mail({
      from: 'Rita Reyes <rita@example.com>',
      subject: 'No tiles',
      body: 'Since noon.',
    });
    expect((await readIssue(bench, issueKey)).fields).toMatchObject({
      summary: 'No tiles',
      labels: ['support-mail'],
      issuetype: { name: 'Incident' },
      reporter: { displayName: 'Rita Reyes' },
    });
  });

  it('is filed by support when its sender is not known', async () => {
    const { issueKey } = await bench.jira.mail({
      from: 'ann@customer.example',
      subject: 'Two\nlines',
      body: '<script>',
    });
    const { fields } = await readIssue(bench, issueKey);
    expect([fields.summary, fields.reporter]).toMatchObject(['Two lines', { displayName: 'Sam Sato' }]);
    expect(JSON.stringify(fields.description)).toContain('ann@customer.example');
  });
});
