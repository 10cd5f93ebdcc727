import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../driver/start-workbench.ts';
import { type Team, teamOf } from '../e2e/team.ts';
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

const channelOfTheSev = async (): Promise<string> => {
  const { channels } = await workbench.slackApi('conversations.list', {
    types: 'public_channel,private_channel',
    limit: 200,
  });
  const [channel, ...others] = channels.filter(({ name }: { name: string }) => name.startsWith('sev-1-'));
  expect(others).toEqual([]);
  return channel.id;
};

const membersOf = async (channel: string): Promise<readonly string[]> =>
  (await workbench.slackApi('conversations.members', { channel, limit: 200 })).members;

describe.each([
  ['a private SEV', 'open private sev2 Keys leaked'],
  ['a drill', 'drill sev2 Keys leaked'],
])('%s', (_what, words) => {
  it('is joined by nobody whom the policy names, neither at first nor when the severity changes', async () => {
    const support = team.person('support').slackUserId;
    const inviting = { inviteUserIds: [support], inviteGroupIds: ['S0ENGINEER'] };
    await settlePolicy(workbench, (policy) => ({
      ...policy,
      severities: {
        ...policy.severities,
        1: { ...policy.severities[1], ...inviting },
        2: { ...policy.severities[2], ...inviting },
      },
    }));
    await team.type('on-call', team.reports, words);
    const channel = await channelOfTheSev();
    const alone = [team.session.slack.botUserId, team.person('on-call').slackUserId].sort();
    expect([...(await membersOf(channel))].sort()).toEqual(alone);
    await team.type('on-call', channel, 'severity sev1 More of them');
    expect(await team.field('SEV-1', 'sev-severity')).toBe(1);
    expect([...(await membersOf(channel))].sort()).toEqual(alone);
  });

  it('is not told to those who are kept informed', async () => {
    await settlePolicy(workbench, (policy) => ({ ...policy, stakeholderChannelId: team.reports }));
    await team.type('on-call', team.reports, words);
    const before = (await team.messages(team.reports)).length;
    const channel = await channelOfTheSev();
    await team.type('on-call', channel, 'update They are revoked');
    expect(JSON.stringify(await team.messages(channel))).toContain('They are revoked');
    const reports = await team.messages(team.reports);
    expect(reports).toHaveLength(before);
    expect(JSON.stringify(reports)).not.toContain('They are revoked');
  });
});

describe('the channel of a private SEV', () => {
  beforeEach(() => team.type('on-call', team.reports, 'open private sev2 @ada Keys leaked'));

  it('gives its marked messages to the timeline, and tells there when they are edited or deleted', async () => {
    const channel = await channelOfTheSev();
    const { ts } = await workbench.actAsync(() =>
      workbench.slack.post({ user: 'on-call', channel, text: 'All keys are in it' }),
    );
    const kept = async () => (await team.timeline('SEV-1')).filter((line) => line.includes('keys are in it'));
    expect(await kept()).toEqual([]);
    await workbench.actAsync(() => workbench.slack.react({ user: 'on-call', channel, messageTs: ts, name: 'pushpin' }));
    expect(await kept()).toEqual([expect.stringContaining('All keys are in it')]);
    await workbench.actAsync(() =>
      workbench.slack.edit({ user: 'on-call', channel, messageTs: ts, text: 'Two keys are in it' }),
    );
    expect(await kept()).toEqual([expect.stringContaining('Two keys are in it')]);
    await workbench.actAsync(() => workbench.slack.deleteMessage({ user: 'on-call', channel, messageTs: ts }));
    expect(await kept()).toEqual([expect.stringContaining('(the message was deleted)')]);
  });

  it('is told no update once it became public', async () => {
    const channel = await channelOfTheSev();
    await workbench.slack.publish({ user: 'administrator', channel });
    await team.type('on-call', channel, 'update All customers are named in it');
    const said = JSON.stringify(await team.messages(channel));
    expect(said).not.toContain('All customers are named in it');
    expect(said).toContain('is open to everybody now');
    const { body } = await workbench.jiraAs('engineer')('/rest/api/3/issue/SEV-1/comment');
    expect(body.comments).toEqual([]);
  });
});
