import type { OpenView, Role } from '../driver/contract.ts';
import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../driver/start-workbench.ts';
import { openASev, type Team, teamOf } from '../e2e/team.ts';

let workbench: WorkbenchDriver;
let team: Team;
/** The SEV's channel. */
let channel: string;

beforeAll(async () => {
  workbench = await startWorkbench();
}, startPatienceMs);
beforeEach(async () => {
  await workbench.reset();
  team = await teamOf(workbench);
  channel = (await openASev(team)).id;
});
afterEach(() => workbench.expectNothingUnmodelled());
afterAll(() => workbench.stop());

const say = async (user: Role, text: string): Promise<string> =>
  (await workbench.actAsync(() => workbench.slack.post({ user, channel, text }))).ts;

const react = (user: Role, messageTs: string, name = 'pushpin') =>
  workbench.actAsync(() => workbench.slack.react({ user, channel, messageTs, name }));

const unreact = (user: Role, messageTs: string) =>
  workbench.actAsync(() => workbench.slack.react({ user, channel, messageTs, name: 'pushpin', remove: true }));

const edit = (user: Role, messageTs: string, text: string) =>
  workbench.actAsync(() => workbench.slack.edit({ user, channel, messageTs, text }));

async function openTimeline(user: Role): Promise<OpenView> {
  await team.type(user, channel, 'timeline');
  return topView(user);
}

async function topView(user: Role): Promise<OpenView> {
  const view = (await workbench.slack.views(user)).at(-1);
  if (!view) throw new Error(`No form is open for ${user}`);
  return view;
}

// biome-ignore lint/suspicious/noExplicitAny: tests read what they expect out of blocks, and fail when it is not there
const blocksOf = (view: OpenView): readonly any[] => (view as unknown as { blocks: any[] }).blocks;

/** Each entry as its reader sees it, without its time. */
const lines = (view: OpenView): readonly string[] =>
  blocksOf(view)
    .filter(({ type }) => type === 'section')
    .map(({ text }) => text.text.replace(/^<!date[^>]*> {2}/, ''));

/** What the timeline says besides what the app itself recorded of the report and the opening. */
async function told(): Promise<readonly string[]> {
  const view = await openTimeline('engineer');
  await workbench.slack.closeView('engineer', view.id);
  return lines(view).filter((line) => !/^(Reported|SEV opened|Omar Okafor, on call, was called)/.test(line));
}

/** Chooses in the menu of the first entry whose line begins so. */
async function choose(user: Role, view: OpenView, line: string, value: string): Promise<void> {
  const block = blocksOf(view).find(({ type, text }) => type === 'section' && text.text.includes(line));
  const actionId = block.accessory.action_id;
  await workbench.actAsync(() => workbench.slack.action({ user, viewId: view.id, actionId, value }));
}

describe('a message that is marked with the reaction', () => {
  it('stands in the timeline with its author, its time and its link', async () => {
    const ts = await say('engineer', 'The gateway is at 100% & <hot>, says @omar');
    await react('on-call', ts);
    const [entry, ...others] = blocksOf(await openTimeline('engineer'))
      .map(({ text }) => text?.text ?? '')
      .filter((text) => text.includes('Erin Eng'));
    expect(others).toEqual([]);
    expect(entry).toContain('Erin Eng: The gateway is at 100% &amp; &lt;hot&gt;, says @Omar Okafor');
    expect(entry).toContain(`<!date^${Math.floor(Number(ts))}^`);
    expect(entry).toMatch(new RegExp(`<https://[^|]*/archives/${channel}/p${ts.replace('.', '')}\\|message>`));
  });

  it('goes out of it when the last mark is taken back, and comes in again with the next', async () => {
    const ts = await say('engineer', 'The gateway is hot');
    await react('on-call', ts);
    await react('administrator', ts);
    await unreact('on-call', ts);
    expect(await told()).toEqual([expect.stringContaining('The gateway is hot')]);
    await unreact('administrator', ts);
    expect(await told()).toEqual([]);
    await react('on-call', ts);
    expect(await told()).toEqual([expect.stringContaining('The gateway is hot')]);
  });

  it('is followed when its author edits it, and stays when they delete it', async () => {
    const ts = await say('engineer', 'The gatway is hot');
    await react('on-call', ts);
    await edit('engineer', ts, 'The gateway is hot');
    expect(await told()).toEqual([expect.stringMatching(/^Erin Eng: The gateway is hot {2}</)]);
    await workbench.actAsync(() => workbench.slack.deleteMessage({ user: 'engineer', channel, messageTs: ts }));
    expect(await told()).toEqual([expect.stringMatching(/^Erin Eng: The gateway is hot \(the message was deleted\)/)]);
  });

  it('may be a reply, whose thread is deleted around it', async () => {
    const parent = await say('engineer', 'What do we know?');
    const reply = await workbench.slack.post({ user: 'on-call', channel, text: 'The disk is full', threadTs: parent });
    await react('engineer', reply.ts);
    await react('engineer', parent);
    await workbench.actAsync(() => workbench.slack.deleteMessage({ user: 'engineer', channel, messageTs: parent }));
    expect(await told()).toEqual([
      expect.stringMatching(/^Erin Eng: What do we know\? \(the message was deleted\)/),
      expect.stringContaining('Omar Okafor: The disk is full'),
    ]);
  });

  it('adds nothing when it is a guest who marks it, or the reaction is another', async () => {
    const ts = await say('engineer', 'The gateway is hot');
    await workbench.slack.invite({ user: 'administrator', channel, invited: 'guest' });
    await react('guest', ts);
    await react('on-call', ts, 'eyes');
    expect(await told()).toEqual([]);
  });

  it('adds nothing when the app itself posted it', async () => {
    const [summary] = await team.messages(channel);
    await react('on-call', summary?.ts ?? '');
    expect(await told()).toEqual([]);
  });

  it('is passed over without a job or a call where no SEV is run', async () => {
    const { ts } = await workbench.slack.post({ user: 'engineer', channel: team.reports, text: 'Lunch?' });
    const seen = (await workbench.calls()).calls.at(-1)?.seq ?? 0;
    await workbench.actAsync(() =>
      workbench.slack.react({ user: 'on-call', channel: team.reports, messageTs: ts, name: 'pushpin' }),
    );
    const { calls } = await workbench.calls(seen);
    expect(calls.map(({ target, method, path }) => `${target} ${method} ${path}`)).toEqual([
      expect.stringMatching(/^kvs .*get/),
    ]);
  });
});

describe('events about a message', () => {
  it('add one entry though each is delivered twice', async () => {
    await workbench.deliveries({ duplicate: true });
    const ts = await say('engineer', 'The gatway is hot');
    await react('on-call', ts);
    await edit('engineer', ts, 'The gateway is hot');
    expect(await told()).toEqual([expect.stringMatching(/^Erin Eng: The gateway is hot {2}</)]);
  });

  it('leave the timeline right when they come late and in the reverse order', async () => {
    await workbench.deliveries({ delaySeconds: 30, reorder: true });
    const marked = await say('engineer', 'The gatway is hot');
    await react('on-call', marked);
    await edit('engineer', marked, 'The gateway is hot');
    const unmarked = await say('engineer', 'Never mind');
    await react('on-call', unmarked);
    await unreact('on-call', unmarked);
    // First the events are late, then the jobs that they lead to.
    await workbench.advance(31);
    await workbench.idle();
    await workbench.deliveries({});
    await workbench.advance(31);
    await workbench.idle();
    expect(await told()).toEqual([expect.stringMatching(/^Erin Eng: The gateway is hot {2}</)]);
  });
});

describe('the shortcut on a message', () => {
  const add = (user: Role, messageTs: string) =>
    workbench.actAsync(() => workbench.slack.shortcut({ user, callbackId: 'add_to_timeline', channel, messageTs }));

  it('adds it, and no mark is needed for it to stay', async () => {
    const ts = await say('engineer', 'The gateway is hot');
    await add('on-call', ts);
    expect(await team.lastPrivate('on-call')).toBe('The message is in the timeline of SEV-1.');
    await react('administrator', ts);
    await unreact('administrator', ts);
    await edit('engineer', ts, 'The gateway is very hot');
    expect(await told()).toEqual([expect.stringContaining('Erin Eng: The gateway is very hot')]);
  });

  it('brings back what was removed by hand, which a mark that still stands does not', async () => {
    const ts = await say('engineer', 'The gateway is hot');
    await react('on-call', ts);
    await choose('on-call', await openTimeline('on-call'), 'The gateway is hot', 'remove');
    await react('administrator', ts);
    expect(await told()).toEqual([]);
    await add('on-call', ts);
    expect(await told()).toEqual([expect.stringContaining('The gateway is hot')]);
  });
});

describe('a note', () => {
  it('is typed, with its line breaks', async () => {
    await team.type('engineer', channel, 'note Two causes:\n1. the disk');
    expect(await team.lastPrivate('engineer')).toBe('Added to the timeline of SEV-1.');
    expect(await told()).toEqual(['Erin Eng: Two causes:\n1. the disk']);
  });

  it('is written in a form, with an earlier time but none to come', async () => {
    const now = Math.floor(Date.parse(await workbench.now()) / 1000);
    await team.type('engineer', channel, 'note');
    const form = await topView('engineer');
    await team.submit('engineer', { 'What happened?': 'The first alarm', 'When?': now + 3600 });
    expect(await workbench.slack.views('engineer')).toMatchObject([
      { id: form.id, errors: { at: 'That time is still to come.' } },
    ]);
    await team.submit('engineer', { 'What happened?': 'The first alarm', 'When?': now - 3600 });
    expect(lines(await openTimeline('engineer'))[0]).toBe('Erin Eng: The first alarm');
  });

  it('is on the screens like any entry, and in the post mortem through its macro', async () => {
    await team.type('engineer', channel, 'note The disk was full');
    await team.type('on-call', channel, 'update Making room');
    await team.type('on-call', channel, 'mitigated Removed old logs');
    expect(await team.timeline('SEV-1')).toEqual(
      expect.arrayContaining(['Erin Eng: The disk was full', 'Status update by Omar Okafor: Making room']),
    );
    expect((await team.pages())[0]?.body.storage.value).toContain('timeline');
  });
});

describe('the timeline', () => {
  it('is corrected in place by whoever may act: words, time, order, removal and addition', async () => {
    await workbench.advance(120);
    for (const text of ['First', 'Second', 'Third']) await team.type('on-call', channel, `note ${text}`);
    const list = await openTimeline('on-call');
    await choose('on-call', list, 'Second', 'edit');
    const [, form] = await workbench.slack.views('on-call');
    expect(JSON.stringify(form)).toContain('"initial_value":"Second"');
    await team.submit('on-call', { 'What happened?': 'Second, corrected' });
    await choose('on-call', await topView('on-call'), 'Third', 'remove');
    await workbench.actAsync(() =>
      workbench.slack.action({ user: 'on-call', viewId: list.id, actionId: 'timeline_add' }),
    );
    const earlier = Math.floor(Date.parse(await workbench.now()) / 1000) - 60 * 60;
    await team.submit('on-call', { 'What happened?': 'The alarm', 'When?': earlier });
    const shown = await topView('on-call');
    expect(shown.id).toBe(list.id);
    expect(lines(shown).filter((line) => line.startsWith('Omar Okafor: '))).toEqual([
      'Omar Okafor: The alarm',
      'Omar Okafor: First',
      'Omar Okafor: Second, corrected',
    ]);
  });

  it('takes a new wording and time for what the app recorded, and stays one entry', async () => {
    await choose('on-call', await openTimeline('on-call'), 'SEV opened', 'edit');
    const earlier = Math.floor(Date.parse(await workbench.now()) / 1000) - 60 * 60;
    await team.submit('on-call', { 'What happened?': 'Omar called it a SEV', 'When?': earlier });
    expect(lines(await topView('on-call'))).toEqual([
      'Omar called it a SEV',
      expect.stringMatching(/^Reported by Rita Reyes/),
      'Omar Okafor, on call, was called',
    ]);
  });

  it('shows no means to change it to whoever may only see it, and nothing to whoever may not', async () => {
    await team.type('reader', team.reports, 'timeline SEV-1');
    const view = await topView('reader');
    expect(lines(view)).toHaveLength(3);
    expect(JSON.stringify(view)).not.toMatch(/overflow|Add an entry/);
    await team.type('outsider', team.reports, 'timeline SEV-1');
    expect(lines(await topView('outsider'))).toEqual([expect.stringContaining("You can't see this incident")]);
  });

  it('is paged, the newest first', async () => {
    await Promise.all(
      Array.from({ length: 45 }, (_, index) =>
        workbench.slack.command({ user: 'engineer', channel, text: `note Number ${index}` }),
      ),
    );
    await workbench.idle();
    const newest = await openTimeline('engineer');
    expect(JSON.stringify(newest)).toContain('SEV-1: 9 to 48 of 48 entries');
    expect(lines(newest)).toHaveLength(40);
    await workbench.actAsync(() =>
      workbench.slack.action({ user: 'engineer', viewId: newest.id, actionId: 'timeline_page:1' }),
    );
    const oldest = await topView('engineer');
    expect(oldest.id).toBe(newest.id);
    expect(lines(oldest)).toHaveLength(8);
    expect(lines(oldest)[0]).toContain('Reported by Rita Reyes');
  });
});
