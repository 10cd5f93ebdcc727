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
