import { payloadIn, refusalOf, type SlackSite, slackSite } from './slack-site.ts';
import { wideApp } from './wide-app.ts';

let here: SlackSite;
const app = wideApp();
const usergroup = 'S00ON0CALL';
beforeEach(async () => {
  here = await slackSite(app);
});
afterEach(() => here.close());

const errorOf = async (call: Promise<unknown>) => (await refusalOf(call)).error;
const update = (users: string) => here.web.usergroups.users.update({ usergroup, users });
const membersOf = async (group: string) => (await here.web.usergroups.users.list({ usergroup: group })).users;
const events = async () => {
  await here.slack.idle();
  return here.heard.splice(0).map((heard) => payloadIn(heard).event);
};

describe('a user group that the app changes', () => {
  it('has the people it was given and no others, and the app hears of it', async () => {
    expect((await update('U000000003,U000000005')).usergroup).toMatchObject({
      id: usergroup,
      users: ['U000000003', 'U000000005'],
    });
    expect(await membersOf(usergroup)).toEqual(['U000000003', 'U000000005']);
    expect(await events()).toMatchObject([
      { type: 'subteam_updated', subteam: { id: usergroup, user_count: 2 } },
      {
        type: 'subteam_members_changed',
        subteam_id: usergroup,
        added_users: ['U000000003', 'U000000005'],
        removed_users: ['U000000002'],
      },
    ]);
  });

  it.each([
    ['', 'no_users_provided'],
    ['U0NOBODY', 'failed_for_some_users'],
    ['U000000010', 'failed_for_some_users'],
    ['U000000009', 'invalid_user'],
    ['U0SEVBOT01', 'invalid_user'],
  ])('does not take %p', async (users, error) => {
    expect(await errorOf(update(users))).toBe(error);
    expect(await membersOf(usergroup)).toEqual(['U000000002']);
  });

  it('must be there, and the app must hold the scope', async () => {
    expect(await errorOf(here.web.usergroups.users.update({ usergroup: 'S0NOWHERE', users: 'U000000003' }))).toBe(
      'no_such_subteam',
    );
    const narrow = await slackSite(wideApp({ without: ['usergroups:write'] }));
    const refused = await refusalOf(narrow.web.usergroups.users.update({ usergroup, users: 'U000000003' }));
    expect(refused).toMatchObject({ error: 'missing_scope', needed: 'usergroups:write' });
    await narrow.close();
  });
});

describe('a workspace of thousands', () => {
  it('lists its people page by page', async () => {
    await here.slack.hire({ count: 1500 });
    const first = await here.web.users.list({ limit: 1000 });
    expect(first.members).toHaveLength(1000);
    const rest = await here.web.users.list({ limit: 1000, cursor: String(first.response_metadata?.next_cursor) });
    expect(rest.members).toHaveLength(511);
    expect(rest.response_metadata?.next_cursor).toBe('');
    expect(await errorOf(here.web.users.list({ limit: 1001 }))).toBe('invalid_arguments');
  });

  it('invites a group of two thousand in two calls, a thousand each', async () => {
    await here.slack.hire({ count: 1997, userGroup: 'eng' });
    const members = (await membersOf('S0ENGINEER')) ?? [];
    expect(members).toHaveLength(2000);
    const channel = String((await here.web.conversations.create({ name: 'sev-1' })).channel?.id);
    const invite = (users: readonly string[]) => here.web.conversations.invite({ channel, users: users.join() });
    expect(await errorOf(invite(members))).toBe('too_many_users');
    await invite(members.slice(0, 1000));
    await invite(members.slice(1000));
    const { channel: filled } = await here.web.conversations.info({ channel, include_num_members: true });
    expect(filled).toMatchObject({ num_members: 2001 });
  });
});

describe('somebody whose account is deactivated', () => {
  it('is out of every group, cannot be written to or invited, and does nothing more', async () => {
    await here.slack.deactivate('engineer');
    expect(await membersOf('S0ENGINEER')).toEqual(['U000000002', 'U000000005']);
    expect((await here.web.users.info({ user: 'U000000003' })).user).toMatchObject({ deleted: true });
    expect(await errorOf(here.web.conversations.open({ users: 'U000000003' }))).toBe('user_disabled');
    const channel = String((await here.web.conversations.create({ name: 'sev-1' })).channel?.id);
    expect(await errorOf(here.web.conversations.invite({ channel, users: 'U000000003' }))).toBe('user_not_found');
    await expect(here.slack.command({ user: 'engineer', channel: 'general', text: 'help' })).rejects.toThrow(
      'deactivated',
    );
    expect(await events()).toContainEqual(expect.objectContaining({ type: 'user_change' }));
  });
});
