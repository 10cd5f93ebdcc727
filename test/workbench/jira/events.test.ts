import { fileIncident, move } from './incidents.ts';
import { accountId, adf, type JiraOnAPort, personCaller, startJira, theApp } from './jira-on-a-port.ts';

let bench: JiraOnAPort;
let key: string;
beforeEach(async () => {
  bench = await startJira();
  key = await fileIncident(bench);
});
afterEach(() => bench.close());

const since = () => bench.events.splice(0);

describe('the app is told', () => {
  it('of an issue that it filed itself', () => {
    expect(since()).toMatchObject([
      {
        eventType: 'avi:jira:created:issue',
        selfGenerated: true,
        issue: { key, fields: { status: { name: 'Reported' } } },
      },
    ]);
  });

  it('of a transition that a person made, with the statuses before and after', async () => {
    since();
    await move(bench, key, 'Investigate', personCaller('on-call'));
    expect(since()).toMatchObject([
      {
        eventType: 'avi:jira:updated:issue',
        selfGenerated: false,
        atlassianId: accountId('on-call'),
        changelog: {
          items: [{ field: 'status', from: '10000', fromString: 'Reported', to: '10001', toString: 'Investigating' }],
        },
        associatedStatuses: [{ name: 'Reported' }, { name: 'Investigating' }],
        associatedUsers: [{ accountId: accountId('on-call') }],
      },
    ]);
  });

  it('of an assignment, beside the update', async () => {
    since();
    await bench.as(theApp, 'PUT', `/rest/api/3/issue/${key}/assignee`, { accountId: accountId('engineer') });
    expect(since().map(({ eventType }) => eventType)).toEqual(['avi:jira:updated:issue', 'avi:jira:assigned:issue']);
  });

  it('of a comment', async () => {
    since();
    await bench.as(personCaller('support'), 'POST', `/rest/api/3/issue/${key}/comment`, { body: adf('Hello') });
    expect(since()).toMatchObject([
      { eventType: 'avi:jira:commented:issue', comment: { author: { displayName: 'Sam Sato' } } },
    ]);
  });

  it('of a property and of a deletion', async () => {
    since();
    await bench.as(theApp, 'PUT', `/rest/api/3/issue/${key}/properties/a`, 1);
    await bench.as(theApp, 'DELETE', `/rest/api/3/issue/${key}`);
    expect(since().map(({ eventType }) => eventType)).toEqual([
      'avi:jira:set:issue-property',
      'avi:jira:deleted:issue',
    ]);
  });
});

describe('a change that is refused', () => {
  it('is told to nobody', async () => {
    since();
    await bench.as(theApp, 'PUT', `/rest/api/3/issue/${key}`, { fields: { summary: '' } });
    expect(since()).toEqual([]);
  });
});
