import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../driver/start-workbench.ts';
import { openASev, type SlackChannel, type Team, teamOf } from '../e2e/team.ts';
import { settlePrivateLevel } from './settle-policy.ts';

let workbench: WorkbenchDriver;
let team: Team;

beforeAll(async () => {
  workbench = await startWorkbench();
}, startPatienceMs);
beforeEach(async () => {
  await workbench.reset();
  team = await teamOf(workbench);
});
afterEach(() => workbench.expectNothingUnmodelled());
afterAll(() => workbench.stop());

describe('a channel that an administrator deleted while its SEV goes on', () => {
  it('is replaced by another with everybody and everything in it', async () => {
    const first = await openASev(team);
    const members = async ({ id }: SlackChannel) =>
      [...(await workbench.slackApi('conversations.members', { channel: id })).members].sort();
    const before = await members(first);
    await workbench.actAsync(() =>
      workbench.slack.changeChannel({ user: 'administrator', channel: first.id, deleted: true }),
    );
    const second = await team.sevChannel();
    expect(second.id).not.toBe(first.id);
    expect(second.name).toBe(first.name);
    expect(await members(second)).toEqual(before);
    const messages = await team.messages(second.id);
    expect(messages[0]?.pinned_to).toEqual([second.id]);
    expect(messages.at(-1)?.text).toContain('the channel, which was deleted: this one takes its place');
    expect(JSON.stringify((await team.card()).blocks)).toContain(second.id);
    expect(await team.field('SEV-1', 'sev-channel')).toContain(second.id);
    await team.type('on-call', second.id, 'severity sev1 Spreading');
    expect((await team.sevChannel()).topic.value).toContain('SEV 1');
  });
});

describe('the channel of a private SEV that somebody archived', () => {
  it('is asked for of its owner alone, and the app goes on once it is invited again', async () => {
    await settlePrivateLevel(workbench);
    await team.type('on-call', team.reports, 'open private sev2 @ada Keys leaked');
    const { channels } = await workbench.slackApi('conversations.list', { types: 'private_channel', limit: 200 });
    const { id } = channels[0] as SlackChannel;
    const change = (archived: boolean) =>
      workbench.actAsync(() => workbench.slack.changeChannel({ user: 'administrator', channel: id, archived }));
    await change(true);
    await team.type('on-call', team.reports, 'severity SEV-1 sev1 More keys');
    expect(JSON.stringify(await team.messages(team.reports))).not.toContain('SEV-1');
    const asked = [...(await workbench.slack.ephemeral('on-call')), ...(await team.direct('on-call'))];
    expect(asked.map(({ text }) => text)).toContainEqual(expect.stringContaining('then invite me to it again'));
    await change(false);
    await workbench.actAsync(() =>
      workbench.slack.invite({ user: 'administrator', channel: id, invited: team.session.slack.botUserId }),
    );
    const info = await workbench.slackApi('conversations.info', { channel: id });
    expect(info.channel.topic.value).toContain('SEV 1');
  });
});

describe('bookmarks that somebody removed or doubled', () => {
  it('are as they were after a check, which says so once', async () => {
    const { id } = await openASev(team);
    const list = async () => (await workbench.slackApi('bookmarks.list', { channel_id: id })).bookmarks;
    const [first] = await list();
    await workbench.slackApi('bookmarks.remove', { channel_id: id, bookmark_id: first.id });
    await team.type('on-call', id, 'check');
    const { title, link } = first;
    expect(await team.bookmarks(id)).toEqual([{ title, link }]);
    await workbench.slackApi('bookmarks.add', { channel_id: id, title, type: 'link', link });
    await workbench.advance(2);
    await team.type('on-call', id, 'check');
    expect(await team.bookmarks(id)).toEqual([{ title, link }]);
    await workbench.advance(2);
    await team.type('on-call', id, 'check');
    const said = (await team.messages(id)).filter(({ text }) => text.includes('I put right'));
    expect(said.map(({ text }) => text)).toEqual(Array(2).fill('I put right the bookmarks.'));
  });
});
