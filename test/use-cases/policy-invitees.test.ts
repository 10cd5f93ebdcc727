import { defaultPolicy } from '../../src/domain/policy';
import { SevError } from '../../src/errors';
import type { Ports } from '../../src/ports/ports';
import { policyInvitees } from '../../src/use-cases/policy-invitees';

const support = { ...defaultPolicy.severities[1], inviteUserIds: ['U1'], inviteGroupIds: ['S1', 'S2'] };

function workspace(membersOfGroup: (groupId: string) => Promise<readonly string[]>) {
  const logged: string[] = [];
  const policy = { ...defaultPolicy, severities: { ...defaultPolicy.severities, 1: support } };
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
    expect(await policyInvitees(ports, 1)).toEqual(['U1', 'U2', 'U3']);
  });

  it('is everybody else when a group is gone, which is logged', async () => {
    const { ports, logged } = workspace(async (groupId) => {
      if (groupId === 'S1') throw new SevError('rejected', 'Slack refused this (no_such_subteam).', { nextStep: '' });
      return ['U3'];
    });
    expect(await policyInvitees(ports, 1)).toEqual(['U1', 'U3']);
    expect(logged).toEqual(['policy-group-unusable']);
  });

  it('is asked again later when Slack is away', async () => {
    const { ports } = workspace(async () => {
      throw new SevError('unavailable', 'Slack cannot be reached.', { nextStep: '' });
    });
    await expect(policyInvitees(ports, 1)).rejects.toThrow('Slack cannot be reached.');
  });
});

describe('whom it adds to others', () => {
  it.each([2, undefined] as const)('is nobody: severity %s', async (severity) => {
    const { ports } = workspace(async () => ['U2']);
    expect(await policyInvitees(ports, severity)).toEqual([]);
  });
});
