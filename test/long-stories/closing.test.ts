import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../driver/start-workbench.ts';
import { openASev, type SlackChannel, type Team, teamOf } from '../e2e/team.ts';
import { settlePolicy } from '../stories/settle-policy.ts';

let workbench: WorkbenchDriver;
let team: Team;
let channel: SlackChannel;

beforeAll(async () => {
  workbench = await startWorkbench({ bundle: 'forge' });
}, startPatienceMs);
beforeEach(mitigatedSev);
afterEach(() => workbench.expectNothingUnmodelled());
afterAll(() => workbench.stop());

const hour = 3600;
/** Shorter than what holds where the team settled nothing, so that the clock runs through fewer ticks. */
const graceHours = 3;

async function mitigatedSev(): Promise<void> {
  await workbench.reset();
  team = await teamOf(workbench);
  await settlePolicy(workbench, (policy) => ({ ...policy, archiveAfterHours: graceHours }));
  channel = await openASev(team);
  await team.type('on-call', channel.id, 'mitigated Restarted the gateway');
}

const isArchived = async () =>
  (await workbench.slackApi('conversations.info', { channel: channel.id })).channel.is_archived as boolean;

/** As people read it, the app included or not. */
const read = async () => {
  const { channels } = (await workbench.slack.workspace('engineer')) as {
    channels: { id: string; messages: { ts: string; text: string; subtype?: string; blocks?: unknown }[] }[];
  };
  const { messages = [] } = channels.find(({ id }) => id === channel.id) ?? {};
  return messages.filter(({ subtype }) => subtype === undefined);
};

const thanks = async () => (await read()).filter(({ text }) => text.includes('Thank you, everybody'));

const timeline = async () => {
  const answer = await workbench.invoke<{ sev: { timeline: { text: string }[] } }>({
    moduleKey: 'sev-panel',
    functionKey: 'view',
    as: 'engineer',
    extension: { issue: { key: 'SEV-1' } },
  });
  return answer.sev.timeline.map(({ text }) => text);
};

const jobsAfter = async (seq: number) =>
  (await workbench.calls(seq)).invocations.filter(({ functionKey }) => functionKey === 'run-job');

const ticksAfter = async (seq: number) => {
  const { calls } = await workbench.calls(seq);
  return calls.filter(({ functionKey }) => functionKey === 'tick');
};

const now = async () => {
  const { calls, invocations } = await workbench.calls();
  return Math.max(0, ...calls.map(({ seq }) => seq), ...invocations.map(({ seq }) => seq));
};

describe('a SEV that is closed', () => {
  it('is summed up in one message that thanks everybody and says when the channel goes', async () => {
    await team.type('on-call', channel.id, 'role scribe @erin');
    await team.type('on-call', channel.id, 'followup low Tidy the dashboard');
    await team.type('on-call', channel.id, 'close');
    const [message, ...others] = await thanks();
    expect(others).toEqual([]);
    expect(message?.text).toMatch(/^SEV-1 is now Closed \(by <@.*Thank you/);
    const blocks = JSON.stringify(message?.blocks);
    expect(blocks).toContain('Opened to mitigated: under a minute');
    expect(blocks).toContain('Follow-ups: 0 of 1 low-priority done');
    expect(blocks).toMatch(/Post mortem: <[^|]*\|SEV-1 post mortem/);
    expect(blocks).toContain(`scribe <@${team.person('engineer').slackUserId}>`);
    expect(blocks).toContain(`reported by <@${team.person('reporter').slackUserId}>`);
    expect(blocks).toMatch(/will be archived <!date\^/);
    expect(blocks).toContain('"text":"Keep the channel"');
  });

  it('is summed up likewise when it is closed in Jira', async () => {
    await team.moveInJira('engineer', 'SEV-1', 'Closed');
    const [message, ...others] = await thanks();
    expect(others).toEqual([]);
    expect(message?.text).toMatch(/^SEV-1 is now Closed \(by .* in Jira\)\. Thank you/);
    expect(JSON.stringify(message?.blocks)).toContain('Opened to closed: under a minute');
  });

  it('has its channel archived after the grace period and not before, with the record and the card saying so', async () => {
    await team.type('on-call', channel.id, 'close');
    await workbench.advance((graceHours - 1) * hour);
    expect(await isArchived()).toBe(false);
    await workbench.advance(2 * hour);
    expect(await isArchived()).toBe(true);
    expect(await timeline()).toEqual(expect.arrayContaining(['Channel archived']));
    expect(JSON.stringify((await team.card()).blocks)).toContain('(archived)');
    await workbench.advance(graceHours * hour);
    expect((await timeline()).filter((text) => text === 'Channel archived')).toHaveLength(1);
  }, 300_000);

  it('keeps its channel when somebody wants that', async () => {
    await team.type('on-call', channel.id, 'close');
    await team.click('engineer', channel.id, (await thanks())[0]?.ts ?? '', 'keep_channel');
    const [message, ...others] = await thanks();
    expect(others).toEqual([]);
    expect(JSON.stringify(message?.blocks)).toContain('This channel is kept');
    expect(JSON.stringify(message?.blocks)).not.toContain('keep_channel');
    expect(await timeline()).toContain('Channel kept by Erin Eng');
    const messages = (await read()).length;
    await workbench.advance((graceHours + 1) * hour);
    expect(await isArchived()).toBe(false);
    expect(await read()).toHaveLength(messages);
  }, 300_000);

  it('has its channel archived though the scheduler failed for hours', async () => {
    await team.type('on-call', channel.id, 'close');
    await workbench.advance((graceHours - 1) * hour);
    await workbench.addFaults({ target: 'kvs', kind: 'killBefore', times: 1000 });
    await workbench.advance(3 * hour);
    expect(await isArchived()).toBe(false);
    await workbench.clearFaults();
    await workbench.advance(600);
    expect(await isArchived()).toBe(true);
  }, 300_000);

  it('has its channel archived once though every tick runs twice', async () => {
    await team.type('on-call', channel.id, 'close');
    await workbench.advance((graceHours - 1) * hour);
    await workbench.deliveries({ duplicate: true });
    const before = await now();
    await workbench.advance(2 * hour);
    expect(await isArchived()).toBe(true);
    const { calls } = await workbench.calls(before);
    expect(calls.filter(({ path }) => path.endsWith('conversations.archive'))).toHaveLength(1);
    expect((await timeline()).filter((text) => text === 'Channel archived')).toHaveLength(1);
  }, 300_000);
});

describe('a tick', () => {
  it('with nothing due asks storage for what is due, for the last pass and for the settings, and does nothing else', async () => {
    const nextHour = Math.ceil(Date.parse(await workbench.now()) / (hour * 1000)) * hour * 1000;
    await workbench.advanceTo(new Date(nextHour + 12 * 60_000).toISOString());
    const before = await now();
    await workbench.advance(5 * 60);
    const calls = await ticksAfter(before);
    expect(calls.map(({ target }) => target)).toEqual(['kvs', 'kvs', 'kvs']);
    expect(await jobsAfter(before)).toEqual([]);
  });

  it.each(['killBefore', 'killAfter'] as const)(
    'that dies by %s at any of its calls loses nothing and repeats nothing',
    async (kind) => {
      for (const { target, skip } of [
        { target: 'kvs', skip: 0 },
        // The one before the due time, the one at it, and then what the tick and the job store.
        { target: 'kvs', skip: 2 },
        { target: 'kvs', skip: 3 },
        { target: 'kvs', skip: 5 },
        { target: 'kvs', skip: 8 },
        { target: 'queue', skip: 0 },
        { target: 'jira', skip: 0 },
        { target: 'slack', skip: 0 },
      ] as const) {
        await mitigatedSev();
        await team.type('on-call', channel.id, 'close');
        await workbench.advance(graceHours * hour - 600);
        await workbench.addFaults({ target, kind, skip, times: 1 });
        await workbench.advance(1800);
        expect({ target, skip, archived: await isArchived() }).toEqual({ target, skip, archived: true });
        expect((await timeline()).filter((text) => text === 'Channel archived')).toHaveLength(1);
      }
    },
    400_000,
  );
});

describe('a SEV that is opened again', () => {
  it('keeps the old times and loses its date for the archive', async () => {
    await team.type('on-call', channel.id, 'close');
    const times = async () => {
      const { fields } = await team.issue('SEV-1');
      return ['mitigated', 'closed'].map((step) => fields[team.session.jira.fields[`sev-${step}-at`] ?? '']);
    };
    const before = await times();
    await team.type('engineer', channel.id, 'reopen It came back');
    expect(await times()).toEqual(before);
    const [message, ...others] = await thanks();
    expect(others).toEqual([]);
    expect(JSON.stringify(message?.blocks)).toContain('It was opened again afterwards');
    expect(JSON.stringify(message?.blocks)).not.toContain('keep_channel');
    await workbench.advance((graceHours + 1) * hour);
    expect(await isArchived()).toBe(false);
    await team.type('on-call', channel.id, 'mitigated Properly this time');
    await team.type('on-call', channel.id, 'close');
    expect(await times()).not.toEqual(before);
    expect(await thanks()).toHaveLength(2);
    expect(await timeline()).toEqual(expect.arrayContaining(['SEV opened again by Erin Eng: It came back']));
    expect(await isArchived()).toBe(false);
  }, 300_000);

  it('gets its archived channel back when somebody un-archives it, which Slack leaves to people', async () => {
    await team.type('on-call', channel.id, 'close');
    await workbench.advance((graceHours + 1) * hour);
    await team.type('engineer', team.reports, 'reopen SEV-1 It came back');
    expect(await team.statusOf('SEV-1')).toBe('Open');
    const asked = (await team.messages(team.reports)).filter(({ text }) => text.includes('Unarchive channel'));
    expect(asked).toHaveLength(1);
    expect(asked[0]?.text).toContain(`<#${channel.id}>`);
    await team.type('engineer', team.reports, 'severity SEV-1 sev1 Everyone is affected');
    expect((await team.messages(team.reports)).filter(({ text }) => text.includes('Unarchive channel'))).toHaveLength(
      1,
    );
    await workbench.actAsync(() =>
      workbench.slack.changeChannel({ user: 'engineer', channel: channel.id, archived: false }),
    );
    expect((await team.sevChannel()).topic.value).toContain('SEV 1 critical · Open');
    const messages = await team.messages(channel.id);
    expect(messages[0]?.text).toContain('SEV 1 critical · Open');
    expect(messages.at(-1)?.text).toContain('SEV-1 is now Open');
    expect(JSON.stringify((await team.card()).blocks)).not.toContain('(archived)');
    await team.type('engineer', channel.id, 'status');
    expect(await team.lastPrivate('engineer')).toContain('SEV 1 critical, Open');
  }, 300_000);
});

describe('a channel that people archive or un-archive themselves', () => {
  it('is noted, and stays when the SEV is closed', async () => {
    const set = (archived: boolean) =>
      workbench.actAsync(() => workbench.slack.changeChannel({ user: 'engineer', channel: channel.id, archived }));
    await team.type('on-call', channel.id, 'close');
    await set(true);
    expect(JSON.stringify((await team.card()).blocks)).toContain('(archived)');
    await set(false);
    expect(await timeline()).toEqual(expect.arrayContaining(['Channel archived', 'Channel un-archived']));
    await workbench.advance((graceHours + 1) * hour);
    expect(await isArchived()).toBe(false);
  }, 300_000);
});
