import type { SeverityPolicyView } from '../../src/contract/policy-view.ts';
import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../driver/start-workbench.ts';
import { openASev, type Team, teamOf } from '../e2e/team.ts';
import { settlePolicy } from './settle-policy.ts';

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

/** Changes whom one severity invites, as an administrator would on the settings page. */
async function invite(severity: 1 | 2 | 3, invited: Partial<SeverityPolicyView>): Promise<void> {
  await settlePolicy(workbench, (policy) => ({
    ...policy,
    severities: { ...policy.severities, [severity]: { ...policy.severities[severity], ...invited } },
  }));
}

const members = async (channel: string): Promise<readonly string[]> =>
  (await workbench.slackApi('conversations.members', { channel, limit: 200 })).members as string[];

const id = (role: Parameters<Team['person']>[0]) => team.person(role).slackUserId;

describe('a SEV after the settings were changed', () => {
  it('has the people and the groups of its severity in its channel', async () => {
    const { users } = await workbench.slack.hire({ count: 1, userGroup: 'on-call' });
    await invite(2, { inviteUserIds: [id('support')], inviteGroupIds: ['S00ON0CALL'] });
    const { id: channel } = await openASev(team, { severity: 'SEV 2 major' });
    expect(await members(channel)).toEqual(expect.arrayContaining([id('support'), ...users]));
  });

  it('leaves out those of another severity until it has that severity', async () => {
    await invite(1, { inviteUserIds: [id('support')] });
    const { id: channel } = await openASev(team, { severity: 'SEV 2 major' });
    expect(await members(channel)).not.toContain(id('support'));
    await team.type('on-call', channel, 'severity sev1 All regions');
    expect(await members(channel)).toContain(id('support'));
  });

  it('adds them too when the severity is changed in Jira', async () => {
    await invite(1, { inviteUserIds: [id('support')] });
    const { id: channel } = await openASev(team, { severity: 'SEV 2 major' });
    const field = team.session.jira.fields['sev-severity'] ?? '';
    await team.editInJira('engineer', 'SEV-1', { [field]: 1 });
    expect(await members(channel)).toContain(id('support'));
  });

  it('adds the people of a component that the issue is given in Jira', async () => {
    const web = { name: 'Web', inviteUserIds: [id('support')], inviteGroupIds: [] };
    await settlePolicy(workbench, (policy) => ({ ...policy, components: [web] }));
    const { id: channel } = await openASev(team, { severity: 'SEV 2 major' });
    expect(await members(channel)).not.toContain(id('support'));
    await team.editInJira('engineer', 'SEV-1', { components: [{ name: 'Web' }] });
    expect(await members(channel)).toContain(id('support'));
  });
});
