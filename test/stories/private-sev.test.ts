import type { Role } from '../driver/contract.ts';
import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../driver/start-workbench.ts';
import { type SlackChannel, type SlackMessage, type Team, teamOf } from '../e2e/team.ts';
import { settlePolicy, settlePrivateLevel } from './settle-policy.ts';

let workbench: WorkbenchDriver;
let team: Team;

beforeAll(async () => {
  workbench = await startWorkbench();
}, startPatienceMs);
beforeEach(async () => {
  await workbench.reset();
  team = await teamOf(workbench);
  await settlePrivateLevel(workbench);
});
afterEach(() => workbench.expectNothingUnmodelled());
afterAll(() => workbench.stop());

const secret = 'Keys leaked on a forum';
const everyone = ['reporter', 'on-call', 'engineer', 'support', 'administrator', 'reader'] as const;
const idOf = (role: Role) => team.person(role).slackUserId;

async function privateChannels(): Promise<readonly SlackChannel[]> {
  const list = await workbench.slackApi('conversations.list', { types: 'private_channel', limit: 200 });
  return list.channels;
}
const theChannel = async (): Promise<SlackChannel> => {
  const [channel, ...others] = await privateChannels();
  expect(others).toEqual([]);
  if (!channel) throw new Error('No private channel was made');
  return channel;
};
const issueStatuses = async () =>
  Object.fromEntries(
    await Promise.all(
      everyone.map(async (role) => [role, (await workbench.jiraAs(role)('/rest/api/3/issue/SEV-1')).status]),
    ),
  );
const pageTitlesOf = async (role: Role): Promise<readonly string[]> => {
  const space = team.session.confluence.spaceId;
  const { body } = await workbench.confluenceAs(role)(`/wiki/api/v2/pages?space-id=${space}&limit=100`);
  return body.results
    .map(({ title }: { title: string }) => title)
    .filter((title: string) => title.includes('post mortem'));
};
/** All that somebody who was not named can read in Slack. */
const slackSeenBy = async (role: Role) => JSON.stringify(await workbench.slack.workspace(role));

describe('a private SEV', () => {
  const open = () => team.type('on-call', team.reports, `open private sev2 @sam ${secret}`);

  it('is shown by Jira to the members of its level alone', async () => {
    await open();
    expect(await issueStatuses()).toEqual({
      reporter: 404,
      support: 404,
      reader: 404,
      'on-call': 200,
      engineer: 200,
      administrator: 200,
    });
    expect(await team.statusOf('SEV-1')).toBe('Open');
  });

  it('has a private channel for those involved and those named', async () => {
    await open();
    const { id } = await theChannel();
    const { members } = await workbench.slackApi('conversations.members', { channel: id });
    expect([...members].sort()).toEqual([team.session.slack.botUserId, idOf('on-call'), idOf('support')].sort());
    expect(await team.sevChannels()).toEqual([]);
    const [summary] = await team.messages(id);
    expect(summary?.text).toMatch(/^Private · /);
  });

  it('tells nobody else in Slack more than that there is one', async () => {
    await open();
    for (const role of ['reporter', 'engineer', 'administrator', 'guest'] as const) {
      const seen = await slackSeenBy(role);
      expect(seen).not.toContain(secret);
      expect(seen).not.toContain('keys-leaked');
      expect(seen).not.toContain('SEV-1');
    }
    const { text, blocks } = await team.card();
    expect(text).toBe('A private SEV was opened.');
    expect(blocks).toHaveLength(1);
  });

  it('is left out of what others are told when they ask which SEVs are open', async () => {
    await open();
    await workbench.advance(2);
    await team.type('reporter', team.reports, 'status');
    expect(await team.lastPrivate('reporter')).toBe('No SEV is open. All is well.');
    await team.type('reporter', team.reports, 'status SEV-1');
    expect(await team.lastPrivate('reporter')).not.toContain(secret);
    await team.type('engineer', team.reports, 'status');
    expect(await team.lastPrivate('engineer')).toContain(secret);
  });

  it('has a post mortem that those involved alone can see', async () => {
    await open();
    await team.type('on-call', (await theChannel()).id, 'mitigated Revoked them');
    const seen = Object.fromEntries(
      await Promise.all(everyone.map(async (role) => [role, (await pageTitlesOf(role)).length])),
    );
    expect(seen).toEqual({ reporter: 0, support: 1, reader: 0, 'on-call': 1, engineer: 0, administrator: 0 });
  });

  it('hides its follow-ups as it hides itself', async () => {
    await open();
    await team.type('on-call', (await theChannel()).id, 'followup high Rotate all keys');
    const status = async (role: Role) => (await workbench.jiraAs(role)('/rest/api/3/issue/SEV-2')).status;
    expect([await status('reporter'), await status('engineer')]).toEqual([404, 200]);
  });

  it('lets in whoever becomes its owner', async () => {
    await open();
    const { id } = await theChannel();
    await team.type('on-call', id, 'mitigated Revoked them');
    await team.type('on-call', id, 'owner @erin');
    const { members } = await workbench.slackApi('conversations.members', { channel: id });
    expect(members).toContain(idOf('engineer'));
    expect(await pageTitlesOf('engineer')).toHaveLength(1);
  });

  it('finds the channel that an attempt made which was cut off', async () => {
    await workbench.addFaults({ target: 'slack', kind: 'killAfter', path: '/api/conversations.create', times: 1 });
    await open();
    await workbench.advance(300);
    expect((await theChannel()).name).toBe('sev-1-keys-leaked-on-a-forum');
  });
});

describe('a report that turns out to be a private matter', () => {
  it('is closed to others when it is opened, its card too', async () => {
    await team.type('reporter', team.reports, `report ${secret}`);
    await team.click('on-call', team.reports, (await team.card()).ts, 'open_sev');
    await team.submit('on-call', {
      Title: secret,
      Severity: 'SEV 1 critical',
      'Who it is for': ['Private: security or personal data'],
    });
    const { id } = await theChannel();
    const { members } = await workbench.slackApi('conversations.members', { channel: id });
    expect([...members].sort()).toEqual([team.session.slack.botUserId, idOf('on-call'), idOf('reporter')].sort());
    expect(await issueStatuses()).toMatchObject({ reporter: 200, support: 404, reader: 404, engineer: 200 });
    expect(await slackSeenBy('engineer')).not.toContain(secret);
  });
});

describe('nobody settled which security level private SEVs have', () => {
  it('opens none, and says where to settle it', async () => {
    await settlePolicy(workbench, ({ privateSecurityLevelId: _, ...policy }) => policy);
    await team.type('on-call', team.reports, `open private sev2 ${secret}`);
    expect(await team.lastPrivate('on-call')).toContain('"Security level of private SEVs" in the settings');
    expect((await workbench.jiraAs('administrator')('/rest/api/3/issue/SEV-1')).status).toBe(404);
    expect(await privateChannels()).toEqual([]);
  });
});

describe('one of the three cannot be made private', () => {
  const seenByAll = async () => {
    const history = (await team.messages(team.reports)) as readonly SlackMessage[];
    return JSON.stringify(history);
  };

  it('files nothing when Jira refuses the level', async () => {
    await settlePrivateLevel(workbench, '4711');
    await team.type('on-call', team.reports, `open private sev2 ${secret}`);
    expect((await workbench.jiraAs('administrator')('/rest/api/3/issue/SEV-1')).status).toBe(404);
    expect(await privateChannels()).toEqual([]);
    expect(await team.sevChannels()).toEqual([]);
    expect(await seenByAll()).toContain('Work on a private SEV is not finished: The security level is invalid.');
    expect(await seenByAll()).not.toContain(secret);
  });

  it('leaves a report as it was when Jira refuses its level', async () => {
    await team.type('reporter', team.reports, 'report Something odd');
    await settlePrivateLevel(workbench, '4711');
    await team.type('on-call', team.reports, `open SEV-1 private sev2 ${secret}`);
    expect((await team.issue('SEV-1')).fields).toMatchObject({
      summary: 'Something odd',
      status: { name: 'Reported' },
    });
    expect(await privateChannels()).toEqual([]);
    expect(await team.sevChannels()).toEqual([]);
    await settlePrivateLevel(workbench);
    const notice = (await team.messages(team.reports)).findLast(({ text }) => text.includes('is not finished'));
    await team.click('on-call', team.reports, notice?.ts ?? '', 'try_again');
    expect(await team.statusOf('SEV-1')).toBe('Open');
    expect(await theChannel()).toMatchObject({ name: 'sev-1-keys-leaked-on-a-forum' });
  });

  it('makes no public channel when Slack refuses a private one', async () => {
    const body = { ok: false, error: 'restricted_action' };
    await workbench.addFaults({
      target: 'slack',
      kind: 'status',
      status: 200,
      body,
      path: '/api/conversations.create',
      times: 1,
    });
    await team.type('on-call', team.reports, `open private sev2 ${secret}`);
    expect(await privateChannels()).toEqual([]);
    expect(await team.sevChannels()).toEqual([]);
    expect(await issueStatuses()).toMatchObject({ reporter: 404, support: 404 });
    const notice = (await team.messages(team.reports)).findLast(({ text }) => text.includes('is not finished'));
    expect(notice?.text).toContain('Slack does not let the app do this');
    expect(await seenByAll()).not.toContain(secret);
    await team.click('on-call', team.reports, notice?.ts ?? '', 'try_again');
    expect(await theChannel()).toMatchObject({ name: 'sev-1-keys-leaked-on-a-forum' });
  });

  it('keeps the page to the app while Confluence refuses to let others in, and opens it to nobody but those involved', async () => {
    await team.type('on-call', team.reports, `open private sev2 ${secret}`);
    const { id } = await theChannel();
    await workbench.addFaults({ target: 'confluence', kind: 'status', status: 403, path: '/restriction', times: 1 });
    await team.type('on-call', id, 'mitigated Revoked them');
    for (const role of everyone) expect(await pageTitlesOf(role)).toEqual([]);
    const notice = (await team.messages(id)).findLast(({ text }) => text.includes('is not finished'));
    await team.click('on-call', id, notice?.ts ?? '', 'try_again');
    expect(await pageTitlesOf('on-call')).toHaveLength(1);
    expect(await pageTitlesOf('engineer')).toEqual([]);
  });
});

describe('somebody opens what is private', () => {
  it('closes the issue and the page again at the next change', async () => {
    await team.type('on-call', team.reports, `open private sev2 ${secret}`);
    const { id } = await theChannel();
    await team.type('on-call', id, 'mitigated Revoked them');
    await workbench.jiraAs('administrator')('/rest/api/3/issue/SEV-1', {
      method: 'PUT',
      body: { fields: { security: null } },
    });
    const pageId = (await workbench.confluenceAs('on-call')(`/wiki/api/v2/pages?limit=100`)).body.results.find(
      ({ title }: { title: string }) => title.includes(secret),
    ).id;
    await workbench.confluenceAs('on-call')(`/wiki/rest/api/content/${pageId}/restriction`, { method: 'DELETE' });
    await workbench.idle();
    await team.type('on-call', id, 'severity sev1 More keys');
    expect(await issueStatuses()).toMatchObject({ reporter: 404, reader: 404, engineer: 200 });
    expect(await pageTitlesOf('engineer')).toEqual([]);
    expect(await pageTitlesOf('on-call')).toHaveLength(1);
  });

  it('closes the page again at a check, and says so', async () => {
    await team.type('on-call', team.reports, `open private sev2 ${secret}`);
    const { id } = await theChannel();
    await team.type('on-call', id, 'mitigated Revoked them');
    const found = (await workbench.confluenceAs('on-call')('/wiki/api/v2/pages?limit=100')).body.results.find(
      ({ title }: { title: string }) => title.includes(secret),
    );
    await workbench.confluenceAs('on-call')(`/wiki/rest/api/content/${found.id}/restriction`, { method: 'DELETE' });
    expect(await pageTitlesOf('engineer')).toHaveLength(1);
    await team.type('on-call', id, 'check');
    expect(await pageTitlesOf('engineer')).toEqual([]);
    const before = await team.messages(id);
    expect(before.at(-1)?.text).toMatch(/^I put right .*the restriction of the post mortem page, which was removed/);
    await workbench.advance(2);
    await team.type('on-call', id, 'check');
    expect(await team.messages(id)).toEqual(before);
  });

  it('says nothing more of the SEV in a channel that became public', async () => {
    await team.type('on-call', team.reports, `open private sev2 @ada ${secret}`);
    const { id } = await theChannel();
    await workbench.slack.publish({ user: 'administrator', channel: id });
    await team.type('on-call', id, 'severity sev1 All customers are named in it');
    const said = JSON.stringify(await team.messages(id));
    expect(said).not.toContain('All customers are named in it');
    expect(said).toContain('is open to everybody now');
  });
});
