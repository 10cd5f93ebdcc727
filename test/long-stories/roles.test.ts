import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../driver/start-workbench.ts';
import { openASev, type SlackChannel, type Team, teamOf } from '../e2e/team.ts';

let workbench: WorkbenchDriver;
let team: Team;
let channel: SlackChannel;

beforeAll(async () => {
  workbench = await startWorkbench({ bundle: 'forge' });
}, startPatienceMs);
beforeEach(async () => {
  await workbench.reset();
  team = await teamOf(workbench);
  channel = await openASev(team);
});
afterEach(() => workbench.expectNothingUnmodelled());
afterAll(() => workbench.stop());

type Who = Parameters<Team['lastPrivate']>[0];

const privately = async (user: Who) => (await workbench.slack.ephemeral(user)).map(({ text }) => text ?? '');

const summary = async () => JSON.stringify((await team.messages(channel.id))[0]?.blocks);

const owner = async () => (await team.issue('SEV-1')).fields[team.session.jira.fields['sev-owner'] ?? ''].displayName;

/** Clicks in the last message that only that person sees. */
async function clickAlone(user: Who, actionId: string) {
  return workbench.actAsync(() => workbench.slack.action({ user, channel: channel.id, actionId }));
}

async function conversationWithApp(user: Who) {
  const { channels } = (await workbench.slack.workspace(user)) as {
    channels: { id: string; is_im: boolean; messages: { ts: string; text: string }[] }[];
  };
  const direct = channels.find(({ is_im }) => is_im);
  if (!direct) throw new Error(`The app never wrote to ${user} directly`);
  return direct;
}

const timeline = async () => {
  const answer = await workbench.invoke<{ sev: { timeline: { text: string }[] } }>({
    moduleKey: 'sev-panel',
    functionKey: 'view',
    as: 'engineer',
    extension: { issue: { key: 'SEV-1' } },
  });
  return answer.sev.timeline.map(({ text }) => text);
};

describe('a SEV that is handed over', () => {
  beforeEach(() => team.type('on-call', channel.id, 'owner @erin'));

  it('has its new owner at once, who is asked alone and reads what is expected', async () => {
    expect(await owner()).toBe('Erin Eng');
    const asked = await privately('engineer');
    expect(asked).toEqual([
      expect.stringMatching(/now SEV owner of .*SEV-1.*progress is being made.*Do you accept\?/s),
    ]);
    expect(await summary()).toContain('not accepted yet');
    expect(await team.lastPrivate('on-call')).toContain('They are asked to accept');
  });

  it('is accepted', async () => {
    await clickAlone('engineer', 'accept_ownership');
    expect(await team.lastPrivate('engineer')).toContain('You accepted SEV-1');
    expect(await summary()).not.toContain('not accepted yet');
    expect(await timeline()).toContain('SEV ownership accepted by Erin Eng');
    await clickAlone('engineer', 'accept_ownership');
    expect(await team.lastPrivate('engineer')).toContain('nothing to accept');
  });

  it('is handed back to whoever had it, who is told', async () => {
    await clickAlone('engineer', 'hand_back');
    expect(await owner()).toBe('Omar Okafor');
    expect(await summary()).not.toContain('not accepted yet');
    expect((await team.sevChannel()).topic.value).toContain('Omar Okafor');
    expect((await team.messages(channel.id)).at(-1)?.text).toMatch(/SEV owner is now .*handed back/);
    expect(await timeline()).toContain('SEV handed back to Omar Okafor by Erin Eng');
    expect(await team.lastPrivate('on-call')).toMatch(/now SEV owner of .*SEV-1/);
    await clickAlone('engineer', 'hand_back');
    expect(await team.lastPrivate('engineer')).toContain('You do not own SEV-1 now');
    expect(await owner()).toBe('Omar Okafor');
  });

  it('can no longer be accepted by whoever it was given to before', async () => {
    await team.type('on-call', channel.id, 'owner @ada');
    await clickAlone('engineer', 'accept_ownership');
    expect(await team.lastPrivate('engineer')).toContain('You do not own SEV-1 now');
    expect(await summary()).toContain('not accepted yet');
  });
});

describe('whoever is not asked', () => {
  it('took the SEV themselves', async () => {
    await team.type('engineer', channel.id, 'owner @erin');
    expect(await team.lastPrivate('engineer')).toMatch(/now owns SEV-1\. As SEV owner you ensure/);
    expect(await summary()).not.toContain('not accepted yet');
    expect((await privately('engineer')).filter((text) => text.includes('As SEV owner'))).toHaveLength(1);
  });
});

describe('a new owner', () => {
  it('who is not in the channel is asked directly, and added', async () => {
    const { slackUserId } = team.person('reporter');
    await workbench.slackApi('conversations.kick', { channel: channel.id, user: slackUserId });
    await team.type('on-call', channel.id, 'owner @rita');
    const direct = await conversationWithApp('reporter');
    const asked = direct.messages.filter(({ text }: { text: string }) => text.includes('SEV owner of'));
    expect(asked).toHaveLength(1);
    expect(asked[0]?.text).toMatch(/now SEV owner of .*Do you accept\?/s);
    const { members } = await workbench.slackApi('conversations.members', { channel: channel.id });
    expect(members).toContain(slackUserId);
    await team.click('reporter', direct.id, asked[0]?.ts ?? '', 'accept_ownership');
    expect(await summary()).not.toContain('not accepted yet');
  });

  it('chosen in Jira is asked in Slack', async () => {
    const field = team.session.jira.fields['sev-owner'] ?? '';
    const { accountId } = team.person('reporter');
    await team.editInJira('administrator', 'SEV-1', { [field]: { accountId } });
    expect(await team.lastPrivate('reporter')).toMatch(/now SEV owner of .*Do you accept\?/s);
    expect(await summary()).toContain('not accepted yet');
    await clickAlone('reporter', 'hand_back');
    expect(await owner()).toBe('Omar Okafor');
  });

  it('is asked once, though every delivery comes twice', async () => {
    await workbench.deliveries({ duplicate: true });
    await team.type('on-call', channel.id, 'owner @erin');
    await clickAlone('engineer', 'hand_back');
    expect((await privately('engineer')).filter((text) => text.includes('Do you accept?'))).toHaveLength(1);
    expect((await timeline()).filter((text) => text.startsWith('SEV handed back'))).toHaveLength(1);
    expect((await team.messages(channel.id)).filter(({ text }) => text.includes('handed back'))).toHaveLength(1);
  });
});

describe('communications and scribe', () => {
  it('are given by command, told their duties and shown in the summary, without an announcement', async () => {
    const before = (await team.messages(channel.id)).length;
    await team.type('on-call', channel.id, 'role communications @erin');
    await team.type('on-call', channel.id, 'role scribe @rita');
    expect(await team.lastPrivate('engineer')).toMatch(/now communications of .*keep those informed/s);
    expect(await team.lastPrivate('reporter')).toMatch(/now scribe of .*keep the timeline/s);
    expect(await summary()).toContain(
      `communications <@${team.person('engineer').slackUserId}> and scribe <@${team.person('reporter').slackUserId}>`,
    );
    expect(await team.messages(channel.id)).toHaveLength(before);
    expect(await timeline()).toContain('Erin Eng became communications, by Omar Okafor');
  });

  it('are taken away with none', async () => {
    await team.type('on-call', channel.id, 'role scribe @erin');
    await team.type('on-call', channel.id, 'role scribe none');
    expect(await team.lastPrivate('on-call')).toContain('nobody is scribe any more');
    expect(await summary()).not.toMatch(/\bscribe\b/i);
  });

  it('are chosen in a form, from the summary or the bare command, that shows who has them', async () => {
    await team.type('on-call', channel.id, 'role communications @erin');
    const message = (await team.messages(channel.id))[0]?.ts ?? '';
    await team.click('on-call', channel.id, message, 'roles');
    expect(JSON.stringify(await workbench.slack.views('on-call'))).toContain(
      `"initial_user":"${team.person('engineer').slackUserId}"`,
    );
    await team.submit('on-call', { Communications: '', Scribe: 'rita' });
    expect(await summary()).toContain(`Roles: scribe <@${team.person('reporter').slackUserId}>`);
    await team.type('on-call', channel.id, 'role');
    await team.submit('on-call', { Communications: 'erin', Scribe: 'rita' });
    expect(await summary()).toContain('communications');
  });

  it('are asked back for when the words are wrong, and belong to a SEV only', async () => {
    const reply = await team.type('on-call', channel.id, 'role driver @erin');
    expect(JSON.stringify(reply.body)).toContain('Communications or scribe?');
    await team.type('on-call', channel.id, 'mitigated done');
    await team.type('on-call', channel.id, 'close');
    await team.type('on-call', channel.id, 'role scribe @erin');
    expect(await team.lastPrivate('on-call')).toContain('must be Open, Mitigated or Follow-up');
  });
});
