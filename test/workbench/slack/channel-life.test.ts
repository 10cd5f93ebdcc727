import { payloadIn, refusalOf, type SlackSite, slackSite } from './slack-site.ts';
import { wideApp } from './wide-app.ts';

let here: SlackSite;
let bot: string;
const app = wideApp();
beforeEach(async () => {
  here = await slackSite(app);
  bot = here.slack.facts().botUserId;
});
afterEach(() => here.close());

const errorOf = async (call: Promise<unknown>) => (await refusalOf(call)).error;
const created = async (name: string, is_private = false) =>
  String((await here.web.conversations.create({ name, is_private })).channel?.id);
const infoOf = async (channel: string) => (await here.web.conversations.info({ channel })).channel;

/** The events that the app heard meanwhile, by type and subtype. */
async function heardDuring(act: () => Promise<unknown>): Promise<readonly string[]> {
  await here.slack.idle();
  here.heard.length = 0;
  await act();
  await here.slack.idle();
  return here.heard.map((heard) => {
    const { type, subtype } = payloadIn(heard).event;
    return subtype ? `${type} ${subtype}` : String(type);
  });
}

describe('an archived channel', () => {
  it('has put the bot out, which can neither read it, join it nor bring it back', async () => {
    const channel = await created('sev-1');
    await here.web.conversations.archive({ channel });
    expect(await infoOf(channel)).toMatchObject({ is_archived: true, is_member: false });
    expect(await errorOf(here.web.conversations.unarchive({ channel }))).toBe('not_in_channel');
    expect(await errorOf(here.web.conversations.history({ channel }))).toBe('not_in_channel');
    expect(await errorOf(here.web.conversations.join({ channel }))).toBe('is_archived');
    expect(await errorOf(here.web.conversations.setTopic({ channel, topic: 'x' }))).toBe('is_archived');
  });

  it('is brought back by a person, and joined by the bot', async () => {
    const channel = await created('sev-1');
    await here.web.conversations.archive({ channel });
    await here.slack.changeChannel({ user: 'engineer', channel, archived: false });
    expect(await errorOf(here.web.conversations.unarchive({ channel }))).toBe('not_archived');
    expect(await errorOf(here.web.chat.postMessage({ channel, text: 'x' }))).toBe('not_in_channel');
    await here.web.conversations.join({ channel });
    await here.web.chat.postMessage({ channel, text: 'here again' });
  });

  it('is told to the app when it is archived and when it is brought back', async () => {
    const channel = await created('sev-1');
    await here.web.conversations.invite({ channel, users: 'U000000003' });
    expect(await heardDuring(() => here.slack.changeChannel({ user: 'engineer', channel, archived: true }))).toEqual([
      'message channel_archive',
      'channel_archive',
    ]);
    expect(await heardDuring(() => here.slack.changeChannel({ user: 'engineer', channel, archived: false }))).toEqual([
      'channel_unarchive',
    ]);
  });
});

describe('the name of a channel', () => {
  it('is changed by the bot that made it, and the app hears of it', async () => {
    const channel = await created('sev-1');
    expect(await heardDuring(() => here.web.conversations.rename({ channel, name: 'sev-2' }))).toEqual([
      'message channel_name',
      'channel_rename',
    ]);
    expect(await infoOf(channel)).toMatchObject({ name: 'sev-2', previous_names: ['sev-1'] });
  });

  it('is not the bot’s to change where somebody else made the channel', async () => {
    const channel = here.slack.facts().channels.reports.id;
    expect(await errorOf(here.web.conversations.rename({ channel, name: 'mine' }))).toBe('not_authorized');
  });

  it('is changed by an administrator, and by nobody else who is in it', async () => {
    const channel = await created('sev-1');
    await here.web.conversations.invite({ channel, users: 'U000000003,U000000005' });
    await expect(here.slack.changeChannel({ user: 'engineer', channel, name: 'sev-x' })).rejects.toThrow('rename');
    await expect(here.slack.changeChannel({ user: 'administrator', channel, name: 'Sev X' })).rejects.toThrow(
      'invalid_name_specials',
    );
    await here.slack.changeChannel({ user: 'administrator', channel, name: 'sev-x' });
    expect(await infoOf(channel)).toMatchObject({ name: 'sev-x' });
  });
});

describe('the topic of a channel', () => {
  it('is set by hand, and the app hears who did it', async () => {
    const channel = await created('sev-1');
    await here.slack.join({ user: 'engineer', channel });
    const heard = await heardDuring(() => here.slack.changeChannel({ user: 'engineer', channel, topic: 'a & b' }));
    expect(heard).toEqual(['message channel_topic']);
    expect(payloadIn(here.heard[0]).event).toMatchObject({ user: 'U000000003', topic: 'a &amp; b', channel });
    expect(await infoOf(channel)).toMatchObject({ topic: { value: 'a &amp; b', creator: 'U000000003' } });
  });

  it('is not for guests, nor for those who have not joined', async () => {
    const topic = 'x';
    await expect(here.slack.changeChannel({ user: 'guest', channel: '#eng-crossteam', topic })).rejects.toThrow(
      'may not change',
    );
    const channel = await created('sev-1');
    await expect(here.slack.changeChannel({ user: 'engineer', channel, topic })).rejects.toThrow('has not joined');
  });
});

describe('who is in a channel', () => {
  it('is told to the app as people come and go, where it is in the channel itself', async () => {
    const channel = await created('sev-1');
    expect(await heardDuring(() => here.slack.join({ user: 'engineer', channel }))).toEqual([
      'message channel_join',
      'member_joined_channel',
    ]);
    expect(await heardDuring(() => here.slack.leave({ user: 'engineer', channel }))).toEqual([
      'message channel_leave',
      'member_left_channel',
    ]);
    expect(await heardDuring(() => here.slack.leave({ user: 'engineer', channel: 'general' }))).toEqual([]);
  });

  it('is told of the bot itself when somebody adds it', async () => {
    const heard = await heardDuring(() => here.slack.invite({ user: 'engineer', channel: 'general', invited: bot }));
    expect(heard).toEqual(['message channel_join', 'member_joined_channel']);
    expect(payloadIn(here.heard[1]).event).toMatchObject({ user: bot, inviter: 'U000000003', channel_type: 'C' });
  });
});

describe('a private channel', () => {
  it('is there for its members alone', async () => {
    const channel = await created('sev-1-private', true);
    await here.web.conversations.invite({ channel, users: 'U000000003' });
    expect(await infoOf(channel)).toMatchObject({ is_private: true, is_channel: false, is_group: true });
    await expect(here.slack.join({ user: 'reporter', channel })).rejects.toThrow('sees no channel');
    expect(await heardDuring(() => here.slack.post({ user: 'engineer', channel, text: 'psst' }))).toEqual(['message']);
    expect(payloadIn(here.heard[0]).event).toMatchObject({ channel_type: 'group' });
  });

  it('has events of its own, and is gone for the bot once archived', async () => {
    const channel = await created('sev-1-private', true);
    expect(await heardDuring(() => here.web.conversations.invite({ channel, users: 'U000000003' }))).toEqual([
      'message channel_join',
      'member_joined_channel',
    ]);
    expect(payloadIn(here.heard[1]).event).toMatchObject({ channel_type: 'G' });
    expect(await heardDuring(() => here.web.conversations.rename({ channel, name: 'sev-2-private' }))).toEqual([
      'message channel_name',
      'group_rename',
    ]);
    expect(await heardDuring(() => here.web.conversations.archive({ channel }))).toEqual([
      'message channel_archive',
      'group_archive',
    ]);
    expect(await errorOf(here.web.conversations.unarchive({ channel }))).toBe('channel_not_found');
  });

  it('takes its name from everybody, also from those who cannot see it', async () => {
    await created('sev-1', true);
    expect(await errorOf(here.web.conversations.create({ name: 'sev-1' }))).toBe('name_taken');
  });
});

describe('a channel that is deleted', () => {
  it.each([
    [false, 'channel_deleted'],
    [true, 'group_deleted'],
  ])('is gone for everybody, and told to the app (private: %s)', async (isPrivate, event) => {
    const channel = await created('sev-1', isPrivate);
    await here.web.conversations.invite({ channel, users: 'U000000005' });
    await expect(here.slack.changeChannel({ user: 'engineer', channel, deleted: true })).rejects.toThrow();
    expect(
      await heardDuring(() => here.slack.changeChannel({ user: 'administrator', channel, deleted: true })),
    ).toEqual([event]);
    expect(await errorOf(here.web.conversations.info({ channel }))).toBe('channel_not_found');
    expect(await created('sev-1', isPrivate)).not.toBe(channel);
  });
});
