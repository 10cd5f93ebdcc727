import { refusalOf, type SlackSite, slackSite } from './slack-site.ts';
import { wideApp } from './wide-app.ts';

let here: SlackSite;
beforeAll(async () => {
  here = await slackSite(wideApp());
});
afterAll(() => here.close());

const mayMake = (user: string) => here.slack.makeChannel({ user, name: `by-${user}` });

describe('a channel that a person makes', () => {
  it('is theirs, and its name is taken from then on', async () => {
    const channel = await here.slack.makeChannel({ user: 'engineer', name: 'sev-7-theirs' });
    expect((await here.web.conversations.info({ channel })).channel).toMatchObject({
      creator: 'U000000003',
      is_private: false,
      is_member: false,
    });
    expect(await refusalOf(here.web.conversations.create({ name: 'sev-7-theirs' }))).toMatchObject({
      error: 'name_taken',
    });
  });

  it('is not there for the app when it is private, until an administrator makes it public', async () => {
    const channel = await here.slack.makeChannel({ user: 'administrator', name: 'secret', private: true });
    expect(await refusalOf(here.web.conversations.info({ channel }))).toMatchObject({ error: 'channel_not_found' });
    await here.slack.publish({ user: 'administrator', channel });
    expect((await here.web.conversations.info({ channel })).channel).toMatchObject({ is_private: false });
  });

  it('is refused to guests', async () => {
    await expect(mayMake('guest')).rejects.toThrow('may not make channels');
    await here.slack.changePerson({ user: 'guest', guest: false });
    await expect(mayMake('guest')).resolves.toEqual(expect.any(String));
  });
});
