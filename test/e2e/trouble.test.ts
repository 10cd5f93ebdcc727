import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../driver/start-workbench.ts';
import { openASev, type Team, teamOf } from './team.ts';

let workbench: WorkbenchDriver;
let team: Team;

beforeAll(async () => {
  workbench = await startWorkbench();
}, startPatienceMs);
beforeEach(async () => {
  await workbench.reset();
  team = await teamOf(workbench);
});
afterEach(() => workbench.expectNothingUnmodelled());
afterAll(() => workbench.stop());

describe('Confluence is away when a SEV is mitigated', () => {
  it('moves the SEV on, and the page follows by itself', async () => {
    const { id } = await openASev(team);
    await workbench.addFaults({ target: 'confluence', kind: 'status', status: 503, times: 6 });
    await team.typeAndWait('on-call', id, 'mitigated Restarted the gateway', 900);
    expect(await team.statusOf('SEV-1')).toBe('Mitigated');
    expect(await team.pages()).toHaveLength(1);
    const texts = (await team.messages(id)).map(({ text }) => text);
    expect(texts.filter((text) => text.includes('SEV-1 is now Mitigated'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('is not finished'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('post mortem is drafted'))).toHaveLength(1);
  });

  it.each([
    ['the answer to the write is lost', { kind: 'dropAfter', method: 'POST', path: '/wiki/api/v2/pages' }],
    ['the connection is lost before the write', { kind: 'dropBefore', method: 'POST', path: '/wiki/api/v2/pages' }],
    [
      'it says that somebody else writes at the same time',
      { kind: 'status', status: 409, method: 'POST', path: '/wiki/api/v2/pages' },
    ],
    ['it asks to slow down', { kind: 'status', status: 429, retryAfterSeconds: 2, path: '/wiki/api/v2/pages' }],
  ] as const)('ends with exactly one page when %s', async (_, fault) => {
    const { id } = await openASev(team);
    await workbench.addFaults({ target: 'confluence', times: 1, ...fault });
    await team.typeAndWait('on-call', id, 'mitigated Restarted the gateway', 60);
    expect(await team.pages()).toHaveLength(1);
    expect((await team.messages(id)).filter(({ text }) => text.includes('post mortem is drafted'))).toHaveLength(1);
  });
});

describe('a step that fails for good', () => {
  it('is told to the people in the channel, who can try again', async () => {
    const { id } = await openASev(team);
    await workbench.addFaults({
      target: 'confluence',
      kind: 'status',
      status: 403,
      times: 1,
      path: '/wiki/api/v2/pages',
    });
    await team.type('on-call', id, 'mitigated Restarted the gateway');
    expect(await team.statusOf('SEV-1')).toBe('Mitigated');
    expect(await team.pages()).toEqual([]);
    const notice = (await team.messages(id)).find(({ text }) => text.includes('is not finished'));
    expect(notice?.text).toContain('Confluence does not let the app do this');
    await team.click('on-call', id, notice?.ts ?? '', 'try_again');
    expect(await team.pages()).toHaveLength(1);
    expect((await team.messages(id)).filter(({ text }) => text.includes('SEV-1 is now Mitigated'))).toHaveLength(1);
  });
});

describe('the answer of Jira is lost when a report is filed', () => {
  it('is filed once', async () => {
    await workbench.addFaults({
      target: 'jira',
      kind: 'dropAfter',
      method: 'POST',
      path: '/rest/api/3/issue',
      times: 1,
    });
    await team.typeAndWait('reporter', team.reports, 'report Payments fail', 30);
    expect(await team.statusOf('SEV-1')).toBe('Reported');
    expect((await workbench.jiraAs('engineer')('/rest/api/3/issue/SEV-2')).status).toBe(404);
    expect((await team.messages(team.reports)).filter(({ blocks }) => blocks)).toHaveLength(1);
  });
});

describe('the name of the channel is taken by somebody else', () => {
  it('leaves theirs alone and chooses a suffix', async () => {
    const { slack } = team.session;
    await workbench
      .slackApi('conversations.create', { name: 'sev-1-payments-fail' })
      .then(({ channel }) => workbench.slackApi('conversations.leave', { channel: channel.id }));
    expect(slack.botUserId).toBeTruthy();
    const channel = await openASev(team);
    expect(channel.name).toBe('sev-1-payments-fail-2');
  });
});
