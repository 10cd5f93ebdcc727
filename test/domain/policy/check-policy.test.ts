import { policyFaults } from '../../../src/domain/policy/check-policy';
import { defaultPolicy, type Policy, type SeverityPolicy } from '../../../src/domain/policy/policy';

const withFirst = (change: Partial<SeverityPolicy>): Policy => ({
  ...defaultPolicy,
  severities: { ...defaultPolicy.severities, 1: { ...defaultPolicy.severities[1], ...change } },
});

const ids = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${letter}${String(index).padStart(9, '0')}`);

const withComponents = (...names: readonly string[]): Policy => ({
  ...defaultPolicy,
  components: names.map((name) => ({ name, inviteUserIds: [], inviteGroupIds: [] })),
});

describe('a policy that will do', () => {
  it.each<[string, Policy]>([
    ['the defaults', defaultPolicy],
    ['the shortest times', withFirst({ firstUpdateMinutes: 1, updateEveryMinutes: 1 })],
    ['the longest times', withFirst({ firstUpdateMinutes: 20_160, updateEveryMinutes: 20_160 })],
    ['100 people and 20 groups', withFirst({ inviteUserIds: ids('U', 100), inviteGroupIds: ids('S', 20) })],
    ['a person of an enterprise', withFirst({ inviteUserIds: ['W0123456789'] })],
    ['a security level', { ...defaultPolicy, privateSecurityLevelId: '10200' }],
    ['work around the clock', { ...defaultPolicy, workingFrom: '00:00', workingTo: '24:00' }],
    ['50 components', withComponents(...ids('Part ', 50))],
    ['a stakeholder channel', { ...defaultPolicy, stakeholderChannelId: 'C0123456789' }],
  ])('has no fault: %s', (_what, policy) => {
    expect(policyFaults(policy)).toEqual([]);
  });

  it.each(['pushpin', '+1', 'white_check_mark', 'e-mail', '8ball', 'メモ', "man's_shoe"])(
    'takes the reaction %s',
    (timelineReaction) => {
      expect(policyFaults({ ...defaultPolicy, timelineReaction })).toEqual([]);
    },
  );
});

describe('a policy that will not do', () => {
  it.each<[Policy, string]>([
    ...[0, -5, 1.5, 20_161, Number.NaN, Number.POSITIVE_INFINITY].map((minutes): [Policy, string] => [
      withFirst({ updateEveryMinutes: minutes }),
      'severities.1.updateEveryMinutes: Give whole minutes, from 1 to 20160 (14 days).',
    ]),
    [{ ...defaultPolicy, archiveAfterHours: 2161 }, 'archiveAfterHours: Give whole hours, from 1 to 2160 (90 days).'],
    [withComponents(...ids('Part ', 51)), 'components: Name 50 at most.'],
    [withComponents('Web', 'web'), 'components.1.name: web is named twice.'],
    [withComponents(' '), 'components.0.name: Give the name as Jira shows it.'],
    [
      { ...defaultPolicy, components: [{ name: 'Web', inviteUserIds: ['ada'], inviteGroupIds: [] }] },
      'components.0.inviteUserIds: ada is no id of a member of Slack.',
    ],
    [{ ...defaultPolicy, workingDays: [] }, 'workingDays: Name at least one day.'],
    [{ ...defaultPolicy, workingFrom: '9' }, 'workingFrom: Give a time of day, such as 09:00.'],
    [{ ...defaultPolicy, workingTo: '08:00' }, 'workingTo: Work ends after it begins.'],
    [{ ...defaultPolicy, meetingMinutes: 481 }, 'meetingMinutes: Give whole minutes, from 1 to 480 (8 hours).'],
    [{ ...defaultPolicy, workingTo: '09:30' }, 'meetingMinutes: That is longer than the working day.'],
    [
      withFirst({ meetingWithinDays: 0 }),
      'severities.1.meetingWithinDays: Give whole days, from 1 to 90 (three months).',
    ],
    [{ ...defaultPolicy, callNextMinutes: 5 }, 'callNextMinutes: Give more minutes than for the call before.'],
    [{ ...defaultPolicy, managersGroupId: 'ENG' }, 'managersGroupId: ENG is no id of a Slack user group.'],
    [{ ...defaultPolicy, timelineReaction: '' }, 'timelineReaction: Name the reaction, such as pushpin.'],
    [{ ...defaultPolicy, timelineReaction: ':memo:' }, 'timelineReaction: Leave out the colons: memo.'],
    [
      { ...defaultPolicy, privateSecurityLevelId: 'Engineers' },
      'privateSecurityLevelId: Engineers is no id of an issue security level. It is a number, such as 10200.',
    ],
    [
      { ...defaultPolicy, stakeholderChannelId: '' },
      'stakeholderChannelId:  is no id of a Slack channel. It looks like C0123456789.',
    ],
    [
      withFirst({ inviteUserIds: ['S0123456789'] }),
      'severities.1.inviteUserIds: S0123456789 is no id of a member of Slack.',
    ],
    [
      withFirst({ inviteUserIds: ids('U', 101) }),
      'severities.1.inviteUserIds: Name 100 at most. For more people use a user group.',
    ],
    [
      withFirst({ inviteGroupIds: ['S0123456789', 'S0123456789'] }),
      'severities.1.inviteGroupIds: S0123456789 is named twice.',
    ],
  ])('names its fault at its field (%#)', (policy, fault) => {
    expect(policyFaults(policy).map(({ field, text }) => `${field}: ${text}`)).toEqual([fault]);
  });

  it('names every fault at once', () => {
    const faulty = { ...withFirst({ firstUpdateMinutes: 0 }), timelineReaction: 'Push pin', archiveAfterHours: 0 };
    expect(policyFaults(faulty).map(({ field }) => field)).toEqual([
      'timelineReaction',
      'archiveAfterHours',
      'severities.1.firstUpdateMinutes',
    ]);
  });
});
