import { seededPeople } from '../../../workbench/site/people.ts';
import { refusalOf, type SlackSite, slackSite } from './slack-site.ts';
import { wideApp } from './wide-app.ts';

let here: SlackSite;
beforeAll(async () => {
  here = await slackSite(wideApp());
});
afterAll(() => here.close());

describe('the seeded people', () => {
  it('are all there under their ids, with their time zones', async () => {
    for (const person of seededPeople) {
      const { user } = await here.web.users.info({ user: person.slackUserId });
      expect(user).toMatchObject({ id: person.slackUserId, real_name: person.name, tz: person.timeZone });
    }
    const { user } = await here.web.users.info({ user: 'U000000003' });
    expect(user).toMatchObject({
      tz_offset: 19_800,
      is_admin: false,
      is_bot: false,
      profile: { email: 'erin@example.com' },
    });
  });

  it('are found by email, strangers excepted', async () => {
    expect((await here.web.users.lookupByEmail({ email: 'Rita@example.com' })).user?.id).toBe('U000000001');
    for (const email of ['stan@elsewhere.example', 'nobody@example.com']) {
      expect(await refusalOf(here.web.users.lookupByEmail({ email }))).toMatchObject({ error: 'users_not_found' });
    }
    expect(await refusalOf(here.web.users.info({ user: 'U0NOBODY' }))).toMatchObject({ error: 'user_not_found' });
  });

  it('show who is a guest and who is from elsewhere', async () => {
    const info = async (user: string) => (await here.web.users.info({ user })).user;
    expect(await info('U000000009')).toMatchObject({ is_restricted: true, team_id: here.slack.facts().teamId });
    const stranger = await info('U000000010');
    expect(stranger?.team_id).not.toBe(here.slack.facts().teamId);
    expect(stranger).toMatchObject({ is_stranger: false });
    expect(stranger?.profile?.email).toBeUndefined();
  });

  it('are in their user groups', async () => {
    const groups = here.slack.facts().userGroups;
    const usersOf = async (handle: string) =>
      (await here.web.usergroups.users.list({ usergroup: String(groups.find((group) => group.handle === handle)?.id) }))
        .users;
    expect(await usersOf('eng')).toEqual(['U000000002', 'U000000003', 'U000000005']);
    expect(await usersOf('on-call')).toEqual(['U000000002']);
    expect(await refusalOf(here.web.usergroups.users.list({ usergroup: 'S0NONE' }))).toMatchObject({
      error: 'no_such_subteam',
    });
    const { usergroups } = await here.web.usergroups.list({ include_users: true, include_count: true });
    expect(usergroups).toMatchObject([
      { handle: 'eng', user_count: 3 },
      { handle: 'on-call', users: ['U000000002'] },
    ]);
  });

  it('see only the channels that are open to them', () => {
    const names = (user: string) => {
      const seen = here.slack.workspaceFor(user) as { channels: { name: string }[] };
      return seen.channels.map((channel) => channel.name);
    };
    expect(names('reporter')).toEqual(['general', 'eng-crossteam']);
    expect(names('guest')).toEqual(['eng-crossteam']);
    expect(names('stranger')).toEqual(['eng-crossteam']);
  });

  it('cannot write where they are not', async () => {
    await here.web.conversations.create({ name: 'sev-9' });
    await expect(here.slack.post({ user: 'guest', channel: 'sev-9', text: 'x' })).rejects.toThrow('sees no channel');
    await expect(here.slack.join({ user: 'guest', channel: 'sev-9' })).rejects.toThrow('sees no channel');
    await expect(here.slack.post({ user: 'reporter', channel: 'sev-9', text: 'x' })).rejects.toThrow('has not joined');
    await here.slack.join({ user: 'reporter', channel: 'sev-9' });
    await here.slack.post({ user: 'reporter', channel: 'sev-9', text: 'x' });
  });
});

describe('the team and the bot', () => {
  it('say who they are', async () => {
    const { teamId, botUserId } = here.slack.facts();
    expect((await here.web.team.info()).team).toMatchObject({ id: teamId });
    const bot = String((await here.web.auth.test()).bot_id);
    expect((await here.web.bots.info({ bot })).bot).toMatchObject({ user_id: botUserId, name: 'Wide' });
    expect((await here.web.users.profile.get({ user: 'U000000001' })).profile).toMatchObject({
      real_name: 'Rita Reyes',
    });
    expect((await here.web.users.list({ limit: 200 })).members).toHaveLength(11);
  });
});
