import { slackClient } from '../../src/adapters/slack/slack-call.ts';
import { slackChat } from '../../src/adapters/slack/slack-chat.ts';
import { sentence } from '../../src/documents/blocks/message.ts';
import type { Chat } from '../../src/ports/chat.ts';
import { personInRole } from '../../workbench/site/people.ts';
import { fakeChat } from '../fakes/fake-chat.ts';
import { type LocalSite, localSite } from './local-site.ts';

let site: LocalSite;
beforeEach(async () => {
  site = await localSite();
});
afterEach(() => site.close());

const slackUserOf = (role: Parameters<typeof personInRole>[0]): string => personInRole(role).slackUserId;
const [omar, erin, stan] = [slackUserOf('on-call'), slackUserOf('engineer'), slackUserOf('stranger')];
const settings = () => ({
  reports: site.variables.SLACK_REPORTS_CHANNEL ?? '',
  engineering: site.variables.SLACK_ENGINEERING_GROUP ?? '',
});

const inMemory = (): Chat =>
  fakeChat({
    clock: { now: site.now, pause: async () => {} },
    reportsChannelId: settings().reports,
    groups: { [settings().engineering]: [omar, erin] },
    notAddable: [{ slackUserId: stan, because: 'they belong to another workspace' }],
  });

describe.each([
  ['in memory', inMemory],
  ['in Slack', () => site.inForge(slackChat(slackClient(site.variables.SLACK_BOT_TOKEN ?? '')))],
])('the chat %s', (_, make) => {
  let chat: Chat;
  beforeEach(() => {
    chat = make();
  });

  async function aChannel(): Promise<string> {
    const made = await chat.createChannel('sev-42-payments-fail', 'everyone');
    if (made === 'name-taken') throw new Error('The name is taken');
    return made.id;
  }

  it('finds a message by the id that was posted with it', async () => {
    const { reports } = settings();
    const since = site.now();
    const ts = await chat.post(reports, '10042:card', sentence(['SEV-42 was reported.']));
    await chat.post(reports, '10043:card', sentence(['SEV-43 was reported.']));
    expect(await chat.findPosted(reports, '10042:card', since)).toBe(ts);
    expect(await chat.findPosted(reports, '10044:card', since)).toBeUndefined();
  });

  it('keeps bookmarks, edits one in place, and tells when it is gone', async () => {
    const channel = await aChannel();
    const bookmark = { title: 'SEV-42 in Jira', url: 'https://example.atlassian.net/browse/SEV-42?a=1&b=2' };
    const id = await chat.addBookmark(channel, bookmark);
    expect(await chat.bookmarksOf(channel)).toEqual([{ id, ...bookmark }]);
    expect(await chat.editBookmark(channel, id, { ...bookmark, title: 'OPS-7 in Jira' })).toBe('edited');
    expect(await chat.bookmarksOf(channel)).toEqual([{ id, ...bookmark, title: 'OPS-7 in Jira' }]);
    expect(await chat.editBookmark(channel, 'Bk404', bookmark)).toBe('gone');
    await chat.removeBookmark(channel, id);
    await chat.removeBookmark(channel, id);
    expect(await chat.bookmarksOf(channel)).toEqual([]);
  });

  it('finds a message where it was posted, and still after it was edited', async () => {
    const [channel, since] = [await aChannel(), site.now()];
    const ts = await chat.post(settings().reports, '10042:card', sentence(['SEV-42 was reported.']));
    await chat.update(settings().reports, ts, sentence(['SEV-42 is open.']));
    expect(await chat.findPosted(settings().reports, '10042:card', since)).toBe(ts);
    expect(await chat.findPosted(channel, '10042:card', since)).toBeUndefined();
  });

  it('does not look at what is older', async () => {
    const tomorrow = new Date(Date.parse(site.now()) + 24 * 3600_000).toISOString();
    await chat.post(settings().reports, '10042:card', sentence(['SEV-42 was reported.']));
    expect(await chat.findPosted(settings().reports, '10042:card', tomorrow)).toBeUndefined();
  });

  it('gives a channel’s name once, and finds the channel by it', async () => {
    const made = await chat.createChannel('sev-42-payments-fail', 'everyone');
    expect(made).toEqual({ id: expect.any(String), name: 'sev-42-payments-fail' });
    expect(await chat.createChannel('sev-42-payments-fail', 'everyone')).toBe('name-taken');
    expect(await chat.findOwnChannel('sev-42-payments-fail', 'everyone')).toEqual(made);
  });

  it('makes a private channel that is found among the private ones alone', async () => {
    const made = await chat.createChannel('sev-44-leaked-keys', 'invited');
    if (made === 'name-taken') throw new Error('The name is taken');
    expect(await chat.isPrivate(made.id)).toBe(true);
    expect(await chat.isPrivate(await aChannel())).toBe(false);
    expect(await chat.findOwnChannel('sev-44-leaked-keys', 'invited')).toEqual(made);
    expect(await chat.findOwnChannel('sev-44-leaked-keys', 'everyone')).toBeUndefined();
  });

  it('takes no channel for the app’s own that somebody else made', async () => {
    expect(await chat.createChannel('eng-crossteam', 'everyone')).toBe('name-taken');
    expect(await chat.findOwnChannel('eng-crossteam', 'everyone')).toBeUndefined();
    expect(await chat.findOwnChannel('sev-43', 'everyone')).toBeUndefined();
  });

  it('keeps the topic to the letter', async () => {
    const channel = await aChannel();
    expect(await chat.topicOf(channel)).toBe('');
    const topic = 'SEV 2 major · Open · Erin <&> Co · SEV-42';
    await chat.setTopic(channel, topic);
    expect(await chat.topicOf(channel)).toBe(topic);
  });

  it('adds those it can, and names the others with the reason', async () => {
    const channel = await aChannel();
    expect(await chat.invite(channel, [omar, stan, erin])).toEqual([
      { slackUserId: stan, because: expect.any(String) },
    ]);
    expect(await chat.invite(channel, [omar, erin])).toEqual([]);
    expect(await chat.invite(channel, [])).toEqual([]);
  });

  it('pins a message, also one that is pinned', async () => {
    const channel = await aChannel();
    const ts = await chat.post(channel, '10042:summary', sentence(['SEV-42']));
    await chat.pin(channel, ts);
    await expect(chat.pin(channel, ts)).resolves.toBeUndefined();
  });

  it('tells one person alone', async () => {
    await expect(chat.whisper(settings().reports, omar, sentence(['For you.']))).resolves.toBeUndefined();
  });

  it('tells its own messages apart, and where they are seen', async () => {
    const channel = await aChannel();
    const ts = await chat.post(channel, '10042:summary', sentence(['SEV-42']));
    expect(await chat.read(channel, ts)).toMatchObject({ isOwn: true, text: 'SEV-42', reactions: [] });
    expect(await chat.permalinkOf(channel, ts)).toContain(`/archives/${channel}/p${ts.replace('.', '')}`);
    expect(await chat.read(channel, '1.000001')).toBeUndefined();
    expect(await chat.permalinkOf(channel, '1.000001')).toBeUndefined();
  });

  it('knows who is in a group', async () => {
    expect(await chat.membersOfGroup(settings().engineering)).toEqual(expect.arrayContaining([omar, erin]));
  });

  it('refuses to post where there is no channel', async () => {
    await expect(chat.post('C0NOWHERE', '1', sentence(['x']))).rejects.toMatchObject({ code: 'rejected' });
  });

  it('says that a message is gone, when it is to be edited and when it is looked at', async () => {
    const ts = await chat.post(settings().reports, '10042:card', sentence(['SEV-42 was reported.']));
    expect(await chat.update(settings().reports, '1.000001', sentence(['x']))).toBe('gone');
    expect(await chat.stateOf(settings().reports, '1.000001')).toBe('gone');
    expect(await chat.update(settings().reports, ts, sentence(['x']))).toBe('shown');
    expect(await chat.stateOf(settings().reports, ts)).toBe('not-pinned');
    const channel = await aChannel();
    const summary = await chat.post(channel, '10042:summary', sentence(['SEV-42']));
    await chat.pin(channel, summary);
    expect(await chat.stateOf(channel, summary)).toBe('pinned');
  });

  it('tells how a channel stands, and that there is none', async () => {
    const channel = await aChannel();
    await chat.setTopic(channel, 'SEV 2 & more');
    const look = { name: 'sev-42-payments-fail', topic: 'SEV 2 & more', topicBy: undefined };
    expect(await chat.look(channel)).toEqual({ ...look, archived: false, joined: true });
    await chat.archive(channel);
    expect(await chat.look(channel)).toEqual({ ...look, archived: true, joined: false });
    expect(await chat.look('C0NOWHERE')).toBeUndefined();
  });
});
