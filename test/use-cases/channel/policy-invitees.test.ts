import { defaultPolicy } from '../../../src/domain/policy/policy';
import { SevError } from '../../../src/errors';
import type { Ports } from '../../../src/ports/ports';
import { policyInvitees } from '../../../src/use-cases/channel/policy-invitees';
import { aTeam, type Team } from '../../fakes/a-team';
import { carryOut, open, report } from '../queue-run';

const support = { ...defaultPolicy.severities[1], inviteUserIds: ['U1'], inviteGroupIds: ['S1', 'S2'] };

const components = [
  { name: 'Payments', inviteUserIds: ['U7'], inviteGroupIds: ['S2'] },
  { name: 'Web', inviteUserIds: ['U8'], inviteGroupIds: [] },
];

function workspace(membersOfGroup: (groupId: string) => Promise<readonly string[]>) {
  const logged: string[] = [];
  const policy = { ...defaultPolicy, severities: { ...defaultPolicy.severities, 1: support }, components };
  const ports = {
    chat: { membersOfGroup },
    policies: { current: async () => policy },
    log: { error: (event: string) => logged.push(event) },
  } as unknown as Ports;
  return { ports, logged };
}

describe('whom the policy adds to a SEV of severity 1', () => {
  it('is each person and every member of each group, once', async () => {
    const { ports } = workspace(async (groupId) => (groupId === 'S1' ? ['U1', 'U2'] : ['U2', 'U3']));
    expect(await policyInvitees(ports, { severity: 1 })).toEqual(['U1', 'U2', 'U3']);
  });

  it('is everybody else when a group is gone, which is logged', async () => {
    const { ports, logged } = workspace(async (groupId) => {
      if (groupId === 'S1') throw new SevError('rejected', 'Slack refused this (no_such_subteam).', { nextStep: '' });
      return ['U3'];
    });
    expect(await policyInvitees(ports, { severity: 1 })).toEqual(['U1', 'U3']);
    expect(logged).toEqual(['policy-group-unusable']);
  });

  it('is asked again later when Slack is away', async () => {
    const { ports } = workspace(async () => {
      throw new SevError('unavailable', 'Slack cannot be reached.', { nextStep: '' });
    });
    await expect(policyInvitees(ports, { severity: 1 })).rejects.toThrow('Slack cannot be reached.');
  });
});

describe('whom it adds to others', () => {
  it.each([2, undefined] as const)('is nobody: severity %s', async (severity) => {
    const { ports } = workspace(async () => ['U2']);
    expect(await policyInvitees(ports, { severity })).toEqual([]);
  });
});

describe('whom it adds for components', () => {
  const everybody = () => workspace(async (groupId) => (groupId === 'S1' ? ['U2'] : ['U3'])).ports;

  it('are the people and groups of each, besides those of the severity', async () => {
    expect(await policyInvitees(everybody(), { severity: 1, components: ['Payments', 'Web'] })).toEqual([
      'U1',
      'U7',
      'U8',
      'U2',
      'U3',
    ]);
  });

  it('does not depend on how the name is written', async () => {
    expect(await policyInvitees(everybody(), { severity: 2, components: ['WEB', 'Kitchen'] })).toEqual(['U8']);
  });
});

describe('a SEV whose issue has components', () => {
  const change = {
    version: 1,
    requestId: 'r',
    at: '2026-11-23T10:00:00.000Z',
    accountId: 'account-ada',
    differences: [],
  };

  async function reported(): Promise<Team> {
    const team = aTeam();
    await team.policies.settle(
      { ...defaultPolicy, components: components.map((one) => ({ ...one, inviteGroupIds: [] })) },
      change,
    );
    await carryOut(team, report);
    return team;
  }
  const issueId = (team: Team) => team.issues.all[0]?.issueId ?? '';
  const channel = (team: Team) => team.chat.channels.find(({ name }) => name.startsWith('sev-1-'));
  const editInJira = async (team: Team, named: readonly string[], event: string) => {
    team.issues.edit(issueId(team), { components: named });
    const work = { kind: 'issue-changed', incident: { issueId: issueId(team) } } as const;
    await carryOut(team, { id: event, work });
  };

  it('has their people in its channel from the beginning', async () => {
    const team = await reported();
    team.issues.edit(issueId(team), { components: ['payments'] });
    await carryOut(team, open);
    expect([...(channel(team)?.members ?? [])]).toContain('U7');
    expect([...(channel(team)?.members ?? [])]).not.toContain('U8');
  });

  it('gets those of a component that is added in Jira, and brings nobody back who left', async () => {
    const team = await reported();
    team.issues.edit(issueId(team), { components: ['Payments'] });
    await carryOut(team, open);
    channel(team)?.members.delete('U7');
    await editInJira(team, ['Payments', 'Web'], 'jira:1');
    expect([...(channel(team)?.members ?? [])]).toContain('U8');
    expect([...(channel(team)?.members ?? [])]).not.toContain('U7');
  });

  it.each([{ private: true }, { drill: true }])('gets none of them when people are named: %j', async (audience) => {
    const team = await reported();
    team.issues.edit(issueId(team), { components: ['Payments'], securityLevelId: '10200' });
    const record = await team.records.find(issueId(team));
    if (record) await team.records.save({ ...record, ...audience });
    await carryOut(team, open);
    await editInJira(team, ['Payments', 'Web'], 'jira:1');
    const members = [...(channel(team)?.members ?? [])];
    expect(members).toContain('UOMAR');
    expect(members).not.toContain('U7');
    expect(members).not.toContain('U8');
  });
});
