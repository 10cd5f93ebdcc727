import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../driver/start-workbench.ts';
import { openASev, type Team, teamOf } from '../e2e/team.ts';

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

const secondsAgo = async (seconds: number): Promise<number> =>
  Math.floor(Date.parse(await workbench.now()) / 1000) - seconds;

const everything = async () => ({
  Title: 'Checkout fails for everyone',
  Severity: 'SEV 1 critical',
  'What is known': 'Since the release of 10:05 every payment times out',
  Impact: 'No order can be paid',
  'Who is affected?': 'all customers in Europe',
  'Impact started': await secondsAgo(600),
  Affects: ['integrity', 'availability'],
  Owner: '@erin',
});

const labels = (view: { readonly [field: string]: unknown }) =>
  (view.blocks as { type: string; optional?: boolean; label?: { text: string } }[])
    .filter(({ type }) => type === 'input')
    .map(({ label, optional }) => `${label?.text}${optional ? '' : ' *'}`);

describe('the form in which a SEV is opened', () => {
  it('asks for title and severity, and for nothing else that cannot wait', async () => {
    await team.type('on-call', team.reports, 'open');
    const form = await team.form('on-call');
    expect(labels(form)).toEqual([
      'Title *',
      'Severity *',
      'What is known',
      'Impact',
      'Who is affected?',
      'Impact started',
      'Affects',
      'Owner',
      'Who it is for',
      'Invite',
    ]);
    expect(JSON.stringify(form)).not.toContain('initial_date_time');
    expect(JSON.stringify(form)).toContain(`"initial_user":"${team.person('on-call').slackUserId}"`);
  });

  it('opens a SEV for something new with all that was said, in Jira and in the channel', async () => {
    await team.type('engineer', team.reports, 'open');
    const said = await everything();
    await team.submit('engineer', said);
    const { fields } = await team.issue('SEV-1');
    expect(fields).toMatchObject({ summary: 'Checkout fails for everyone', status: { name: 'Open' } });
    expect(JSON.stringify(fields.description)).toContain('Since the release of 10:05');
    expect(await team.field('SEV-1', 'sev-severity')).toBe(1);
    expect(await team.field('SEV-1', 'sev-highest-severity')).toBe(1);
    expect(await team.field('SEV-1', 'sev-owner')).toMatchObject({ displayName: 'Erin Eng' });
    expect(await team.field('SEV-1', 'sev-impact')).toBe('No order can be paid Affected: all customers in Europe');
    expect(await team.field('SEV-1', 'sev-affects')).toEqual(['integrity', 'availability']);
    const startedAt = Date.parse(await team.field('SEV-1', 'sev-impact-started-at')) / 1000;
    expect(startedAt).toBe(said['Impact started']);
    const { id, topic } = await team.sevChannel();
    expect(topic.value).toBe('SEV 1 critical · Open · Erin Eng');
    const summary = JSON.stringify((await team.messages(id))[0]?.blocks);
    expect(summary).toContain('Impact: No order can be paid Affected: all customers in Europe');
    expect(summary).toContain('Affects: integrity and availability');
    expect(summary).toContain(`Impact started: <!date^${startedAt}^`);
    expect(summary).toContain('Since the release of 10:05 every payment times out');
  });

  it('is filled with what the report says when a key is typed, and adds what is known to it', async () => {
    await team.type('reporter', team.reports, 'report Payments fail');
    await team.type('on-call', team.reports, 'open SEV-1');
    expect(JSON.stringify(await team.form('on-call'))).toContain('"initial_value":"Payments fail"');
    await team.submit('on-call', { Severity: 'SEV 2 major', 'What is known': 'The gateway is down' });
    expect(await team.statusOf('SEV-1')).toBe('Open');
    const { id } = await team.sevChannel();
    expect(JSON.stringify((await team.messages(id))[0]?.blocks)).toContain('The gateway is down');
    expect(await team.timeline('SEV-1')).toContainEqual(expect.stringMatching(/^SEV opened .*: The gateway is down$/));
    expect(await team.field('SEV-1', 'sev-impact-started-at')).toBeNull();
  });

  it('says at the field what is wrong, and opens nothing', async () => {
    await team.type('on-call', team.reports, 'open');
    const reply = await team.submit('on-call', { ...(await everything()), 'Impact started': await secondsAgo(-3600) });
    expect(reply.body).toEqual({
      response_action: 'errors',
      errors: { 'impact-started': expect.stringContaining('in the future') },
    });
    expect(await team.form('on-call')).toMatchObject({ callback_id: 'open-sev' });
    expect(await team.sevChannels()).toEqual([]);
  });

  it('says so in its place when the key names no incident', async () => {
    await team.type('on-call', team.reports, 'open SEV-99');
    expect(JSON.stringify(await team.form('on-call'))).toContain("I can't find an incident SEV-99");
  });

  it('is refused in its place to whoever may not act', async () => {
    await team.type('reader', team.reports, 'open');
    expect(JSON.stringify(await team.form('reader'))).toContain("You can't change this incident");
  });
});

describe('the channel of a SEV', () => {
  it('has one bookmark for the issue, and one for the post mortem once that is drafted', async () => {
    const { id } = await openASev(team);
    expect(await team.bookmarks(id)).toEqual([
      { title: 'SEV-1 in Jira', link: expect.stringMatching(/\/browse\/SEV-1$/) },
    ]);
    await team.type('on-call', id, 'mitigated Restarted it');
    await team.type('on-call', id, 'severity sev3 It was small');
    const [, postMortem, ...others] = await team.bookmarks(id);
    expect(others).toEqual([]);
    expect(postMortem).toEqual({ title: 'Post mortem', link: await team.field('SEV-1', 'sev-post-mortem') });
  });

  it('leaves a bookmark alone that somebody renamed', async () => {
    const { id } = await openASev(team);
    const { bookmarks } = await workbench.slackApi('bookmarks.list', { channel_id: id });
    const [{ id: bookmark_id }] = bookmarks;
    await workbench.slackApi('bookmarks.edit', { channel_id: id, bookmark_id, title: 'Renamed by hand' });
    await team.type('on-call', id, 'mitigated Restarted it');
    expect((await team.bookmarks(id)).map(({ title }) => title)).toEqual(['Renamed by hand', 'Post mortem']);
  });

  it('tells severity, status and owner in its topic', async () => {
    const { topic } = await openASev(team);
    expect(topic.value).toBe('SEV 2 major · Open · Omar Okafor');
  });

  it('follows the title that is given in Jira, on the card too', async () => {
    const { id } = await openASev(team);
    await team.editInJira('engineer', 'SEV-1', { summary: 'Cards are declined' });
    const [summary, ...rest] = await team.messages(id);
    expect(summary?.text).toContain('Cards are declined');
    expect(JSON.stringify(summary?.blocks)).toContain('Cards are declined');
    expect(rest).toEqual([]);
    expect(JSON.stringify((await team.card()).blocks)).toContain('Cards are declined');
  });
});

describe('the summary of a SEV', () => {
  const summaryOf = async (channel: string) => {
    const [summary] = await team.messages(channel);
    const elements = summary?.blocks?.find(({ type }) => type === 'actions')?.elements ?? [];
    const menu = elements.find(({ type }: { type: string }) => type === 'static_select');
    return {
      ts: summary?.ts ?? '',
      statuses: (menu?.options ?? []).map((option: { text: { text: string } }) => option.text.text),
      buttons: elements.flatMap((element: { type: string; text: { text: string } }) =>
        element.type === 'button' ? element.text.text : [],
      ),
    };
  };

  it('offers the statuses that are possible and the next actions, through the whole life of the SEV', async () => {
    const { id } = await openASev(team);
    expect(await summaryOf(id)).toMatchObject({
      statuses: ['Mitigated'],
      buttons: ['Mitigated', 'Post update', 'Impact', 'Severity', 'Hand over', 'Roles', 'Add a follow-up'],
    });
    await team.click('on-call', id, (await summaryOf(id)).ts, 'change_status', 'Mitigated');
    await team.submit('on-call', { 'How was it mitigated?': 'Rolled back' });
    expect(await summaryOf(id)).toMatchObject({
      statuses: ['Open', 'Follow-up', 'Closed'],
      buttons: [
        ...['Close', 'Add a follow-up', 'Meeting', 'Ask to contribute', 'Approve the post mortem'],
        ...['Post update', 'Impact', 'Severity', 'Hand over', 'Roles'],
      ],
    });
    await team.click('on-call', id, (await summaryOf(id)).ts, 'change_status', 'Follow-up');
    expect(await team.statusOf('SEV-1')).toBe('Follow-up');
    await team.click('on-call', id, (await summaryOf(id)).ts, 'change_status', 'Closed');
    expect(await team.statusOf('SEV-1')).toBe('Closed');
    expect(await summaryOf(id)).toMatchObject({ statuses: ['Open'], buttons: ['Reopen'] });
    await team.click('engineer', id, (await summaryOf(id)).ts, 'change_status', 'Open');
    await team.submit('engineer', { 'Why?': 'It came back' });
    expect(await team.statusOf('SEV-1')).toBe('Open');
    expect((await team.messages(id)).at(-1)?.text).toMatch(/SEV-1 is now Open.*It came back/);
  });

  it('explains in private why a SEV cannot be closed from the menu', async () => {
    const { id } = await openASev(team);
    await team.type('on-call', id, 'followup high Add an alarm');
    await team.type('on-call', id, 'mitigated Rolled back');
    await team.click('on-call', id, (await summaryOf(id)).ts, 'change_status', 'Closed');
    expect(await team.lastPrivate('on-call')).toContain('1 high-priority follow-up is open');
    expect(await team.statusOf('SEV-1')).toBe('Mitigated');
  });

  it.each([
    ['change_severity', { Severity: 'SEV 1 critical', 'Why?': 'All regions' }, /^Severity is now SEV 1 .*All regions$/],
    ['hand_over', { 'New owner': '@erin' }, /^SEV owner is now /],
  ])('has a button for %s', async (action, values, announced) => {
    const { id } = await openASev(team);
    await team.click('on-call', id, (await summaryOf(id)).ts, action);
    await team.submit('on-call', values);
    expect((await team.messages(id)).at(-1)?.text).toMatch(announced);
  });
});

describe('a word that is typed bare in the channel of a SEV', () => {
  it.each([
    ['severity', 'severity', { Severity: 'SEV 3 minor', 'Why?': 'Few are affected' }],
    ['severity sev3', 'severity', { 'Why?': 'Few are affected' }],
    ['owner', 'owner', { 'New owner': '@erin' }],
    ['mitigated', 'mitigated', { 'How was it mitigated?': 'Rolled back' }],
    ['status mitigated', 'mitigated', { 'How was it mitigated?': 'Rolled back' }],
    ['followup', 'follow-up', { 'What is to be done?': 'Add an alarm', Priority: 'High' }],
  ])('opens its form, which does the work: %s', async (typed, form, values) => {
    const { id } = await openASev(team);
    const before = await team.timeline('SEV-1');
    await team.type('on-call', id, typed);
    expect(await team.form('on-call')).toMatchObject({ callback_id: form });
    await team.submit('on-call', values);
    expect(await team.timeline('SEV-1')).toHaveLength(before.length + 1);
  });

  it('opens the form for opening again', async () => {
    const { id } = await openASev(team);
    await team.type('on-call', id, 'mitigated Rolled back');
    await team.type('on-call', id, 'reopen');
    await team.submit('on-call', { 'Why?': 'It came back' });
    expect(await team.statusOf('SEV-1')).toBe('Open');
  });

  it.each(['severity', 'owner', 'impact', 'mitigated', 'followup', 'reopen'])(
    'opens nothing elsewhere, and says where it works: %s',
    async (typed) => {
      const reply = await team.type('on-call', team.reports, typed);
      expect(JSON.stringify(reply.body)).toContain('This is not the channel of a SEV');
      expect(await workbench.slack.views('on-call')).toEqual([]);
    },
  );

  it('opens its form elsewhere when the key is typed', async () => {
    await openASev(team);
    await team.type('engineer', team.reports, 'mitigated SEV-1');
    await team.submit('engineer', { 'How was it mitigated?': 'Rolled back' });
    expect(await team.statusOf('SEV-1')).toBe('Mitigated');
  });
});
