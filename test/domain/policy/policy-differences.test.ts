import { defaultPolicy, type Policy } from '../../../src/domain/policy/policy';
import { policyDifferences } from '../../../src/domain/policy/policy-differences';

describe('what a save changes', () => {
  it('is nothing between a policy and itself', () => {
    expect(policyDifferences(defaultPolicy, structuredClone(defaultPolicy))).toEqual([]);
  });

  it('is each setting that differs, with what stood there before', () => {
    const { 2: second } = defaultPolicy.severities;
    const changed = {
      ...defaultPolicy,
      stakeholderChannelId: 'C1',
      privateSecurityLevelId: '10200',
      severities: { ...defaultPolicy.severities, 2: { ...second, inviteUserIds: ['U1'], tellStakeholders: false } },
    };
    const differences = [
      { field: 'stakeholderChannelId', from: null, to: 'C1' },
      { field: 'privateSecurityLevelId', from: null, to: '10200' },
      { field: 'severities.2.inviteUserIds', from: [], to: ['U1'] },
      { field: 'severities.2.tellStakeholders', from: true, to: false },
    ];
    expect(policyDifferences(defaultPolicy, changed)).toEqual(differences);
    expect(policyDifferences(changed, defaultPolicy)).toEqual(
      differences.map(({ field, from, to }) => ({ field, from: to, to: from })),
    );
  });

  it('is one line for each component that came, went or invites others', () => {
    const withComponents = (...components: Policy['components']): Policy => ({ ...defaultPolicy, components });
    const web = { name: 'Web', inviteUserIds: ['U1'], inviteGroupIds: ['S1'] };
    const before = withComponents({ ...web, name: 'Payments' }, web);
    const after = withComponents({ ...web, inviteUserIds: ['U2'] }, { ...web, name: 'Mobile', inviteGroupIds: [] });
    expect(policyDifferences(before, after)).toEqual([
      { field: 'components.Payments', from: ['S1', 'U1'], to: null },
      { field: 'components.Web', from: ['S1', 'U1'], to: ['S1', 'U2'] },
      { field: 'components.Mobile', from: null, to: ['U1'] },
    ]);
  });
});
