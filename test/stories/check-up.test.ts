import type { CheckedUp } from '../../src/contract/settings-screen.ts';
import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../driver/start-workbench.ts';
import { type Team, teamOf } from '../e2e/team.ts';

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

const ask = <Answer>(functionKey: string, payload?: unknown, as = 'administrator') =>
  workbench.invoke<Answer>({ moduleKey: 'sev-settings', functionKey, as, payload, extension: {} });

describe('the check-up', () => {
  const wrong = async () => {
    const checked = await ask<CheckedUp>('checkUp');
    if (checked.kind !== 'findings') throw new Error(JSON.stringify(checked));
    return checked.findings.filter(({ state }) => state === 'wrong').map(({ id }) => id);
  };

  it('finds nothing wrong on a site that is set up, and each thing that is taken away', async () => {
    await team.type('administrator', team.reports, 'help');
    expect(await wrong()).toEqual([]);
    for (const permission of ['CREATE_ISSUES', 'EDIT_ISSUES', 'TRANSITION_ISSUES', 'ASSIGN_ISSUES', 'LINK_ISSUES']) {
      await workbench.withhold({ jiraPermissions: [permission] });
      expect(await wrong()).toContain(`jira-permission:${permission}`);
    }
    await workbench.withhold({ jiraPermissions: ['BROWSE_PROJECTS'] });
    expect(await wrong()).toContain('jira-project');
    for (const scope of ['chat:write', 'channels:manage', 'usergroups:read', 'users:read.email']) {
      await workbench.withhold({ slackScopes: [scope] });
      expect(await wrong()).toContain(`slack-scope:${scope}`);
    }
  });

  it('is told in Slack, to whoever asked alone', async () => {
    await workbench.withhold({ slackScopes: ['pins:write'] });
    await team.type('administrator', team.reports, 'doctor');
    expect(await team.lastPrivate('administrator')).toMatch(/^1 thing is wrong[\s\S]*✗ Slack scope pins:write/);
    await team.type('engineer', team.reports, 'doctor');
    expect(await team.lastPrivate('engineer')).toMatch(/^You can't do this, which is for Jira administrators/);
  });

  it('runs every day, and tells of what changed', async () => {
    await workbench.withhold({ jiraPermissions: ['LINK_ISSUES'] });
    await workbench.advance(25 * 3600);
    await workbench.advance(24 * 3600);
    const told = (await team.messages(team.reports)).filter(({ text }) => text.startsWith('The check-up'));
    expect(told.map(({ text }) => text)).toEqual([expect.stringContaining('✗ Permission “Link issues” in SEV')]);
  });
});

describe('an app that was just installed, and told nothing', () => {
  interface Answer {
    readonly kind: string;
    readonly text?: string;
    readonly setUp?: { readonly steps: readonly { readonly name: string; readonly state: string }[] };
  }
  const states = ({ setUp }: Answer) =>
    Object.fromEntries((setUp?.steps ?? []).map(({ name, state }) => [name, state]));
  const choose = (name: string, text: string) => ask<Answer>('choosePlace', { name, text });

  beforeEach(() => workbench.reset({ withoutVariables: true }));

  it('is set up step by step, each of which holds and can be taken again, to a drill that is closed', async () => {
    const { slack, jira, confluence } = await workbench.session();
    expect(await ask('view', { changes: 0 })).toMatchObject({ kind: 'unavailable' });
    expect(new Set(Object.values(states(await ask<Answer>('setUp'))))).toEqual(new Set(['to-do']));
    expect(await choose('reportsChannelId', team.reports)).toEqual({ kind: 'faulty', text: 'Connect Slack first.' });
    const { botToken: token, signingSecret } = slack;
    for (const wrong of ['xoxp-1', 'xoxb-wrong'])
      expect(await ask('connectSlack', { token: wrong, signingSecret })).toMatchObject({ kind: 'faulty' });
    const places = {
      reportsChannelId: team.reports,
      engineeringGroupId: 'S0ENGINEER',
      onCallGroupId: '@on-call',
      jiraProjectKey: jira.projectKey.toLowerCase(),
      confluenceSpaceKey: confluence.spaceKey,
    };
    for (let time = 0; time < 2; time += 1) {
      await ask('connectSlack', { token, signingSecret });
      for (const [name, text] of Object.entries(places))
        expect(await choose(name, text)).toMatchObject({ kind: 'set-up' });
    }
    const done = await ask<Answer>('setUp');
    expect(new Set(Object.values(states(done)))).toEqual(new Set(['done']));
    expect(JSON.stringify(done)).not.toMatch(new RegExp(`${token}|${signingSecret}`));
    expect(await ask('view', { changes: 0 })).toMatchObject({ kind: 'settings' });
    await team.type('administrator', team.reports, 'drill Our first drill');
    const channel = (await team.sevChannel()).id;
    await team.type('administrator', channel, 'mitigated Rehearsed');
    await team.type('administrator', channel, 'close');
    expect((await team.issue('SEV-1')).fields.status.name).toBe('Closed');
    expect((await ask<CheckedUp & { findings: readonly { state: string }[] }>('checkUp')).findings).not.toContainEqual(
      expect.objectContaining({ state: 'wrong' }),
    );
  });

  it('says what will not do, and keeps nothing of it', async () => {
    const { botToken: token, signingSecret } = (await workbench.session()).slack;
    await workbench.withhold({ slackScopes: ['pins:write'] });
    expect(await ask('connectSlack', { token, signingSecret })).toMatchObject({
      kind: 'faulty',
      text: expect.stringContaining('did not grant the app pins:write'),
    });
    await workbench.withhold({ jiraPermissions: ['BROWSE_PROJECTS'] });
    await ask('connectSlack', { token, signingSecret });
    for (const [name, text, words] of [
      ['reportsChannelId', 'C0NOWHERE0', /sees no channel/],
      ['onCallGroupId', 'nobody', /no such user group/],
      ['jiraProjectKey', 'SEV', /no such project, or the app may not see it/],
      ['jiraProjectKey', 'OPS', /no such project/],
      ['confluenceSpaceKey', 'NOPE', /no space NOPE/],
    ] as const)
      expect(await choose(name, text)).toEqual({ kind: 'faulty', text: expect.stringMatching(words) });
    expect(states(await ask<Answer>('setUp'))).toMatchObject({ slack: 'done', jiraProjectKey: 'to-do' });
  });

  it('is set up by an administrator of Jira alone', async () => {
    for (const [functionKey, payload] of [
      ['setUp', undefined],
      ['connectSlack', { token: 'xoxb-1', signingSecret: 's' }],
      ['choosePlace', { name: 'jiraProjectKey', text: 'SEV' }],
    ] as const)
      expect(await ask(functionKey, payload, 'engineer')).toMatchObject({ kind: 'no-access' });
  });
});
