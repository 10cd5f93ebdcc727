import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../driver/start-workbench.ts';
import { openASev, type SlackMessage, type Team, teamOf } from '../e2e/team.ts';

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

async function membersOf(channel: string): Promise<readonly string[]> {
  const members: string[] = [];
  let cursor = '';
  do {
    const page = await workbench.slackApi('conversations.members', { channel, limit: 1000, cursor });
    members.push(...page.members);
    cursor = page.response_metadata?.next_cursor ?? '';
  } while (cursor !== '');
  return members;
}

/** New people in the group of engineering: full members first, then guests. */
async function crowd({ members, guests }: { members: number; guests: number }): Promise<readonly string[]> {
  const { users } = await workbench.slack.hire({ count: members + guests, userGroup: 'eng' });
  for (const user of users.slice(members)) await workbench.slack.changePerson({ user, guest: true });
  return users;
}

/** As `openASev`, by a reporter who has left before the SEV is opened. */
async function openForOneWhoLeft() {
  await team.type('reporter', team.reports, 'report Payments fail');
  await workbench.slack.deactivate('reporter');
  await team.click('on-call', team.reports, (await team.card()).ts, 'open_sev');
  await team.submit('on-call', { Title: 'Payments fail', Severity: 'SEV 2 major' });
  return team.sevChannel();
}

/** What stands before and behind the joining of thousands: Slack gives at most 999 messages at a time. */
async function everythingSaid(channel: string): Promise<readonly SlackMessage[]> {
  const said: SlackMessage[] = [];
  let cursor = '';
  do {
    const page = await workbench.slackApi('conversations.history', { channel, limit: 999, cursor });
    said.push(...page.messages.filter(({ subtype }: SlackMessage) => !subtype));
    cursor = page.response_metadata?.next_cursor ?? '';
  } while (cursor !== '');
  return said;
}

const idsOf = (...roles: Parameters<Team['person']>[0][]) => roles.map((role) => team.person(role).slackUserId);

const noticeIn = async (channel: string) => {
  const notices = (await team.messages(channel)).filter(({ blocks }) =>
    blocks?.some(
      (block) => block.block_id === 'not-added' || JSON.stringify(block).includes('Everyone is in this channel now'),
    ),
  );
  expect(notices.length).toBeLessThanOrEqual(1);
  return notices[0];
};

describe('a SEV is opened', () => {
  it('adds all of engineering, the reporter, the on-call, the owner and whoever opened it', async () => {
    await team.type('reporter', team.reports, 'report Payments fail');
    await team.click('support', team.reports, (await team.card()).ts, 'open_sev');
    await team.submit('support', {
      Title: 'Payments fail',
      Severity: 'SEV 2 major',
      Owner: team.person('reader').slackUserId,
    });
    const { id } = await team.sevChannel();
    expect(await membersOf(id)).toEqual(
      expect.arrayContaining(idsOf('reporter', 'on-call', 'engineer', 'administrator', 'support', 'reader')),
    );
    expect(await noticeIn(id)).toBeUndefined();
  });
});

describe('some people cannot be added', () => {
  it('adds the rest, and names each of them once with the reason and a button', async () => {
    const [member, guest] = await crowd({ members: 1, guests: 1 });
    const { id } = await openForOneWhoLeft();
    expect(await membersOf(id)).toContain(member);
    const notice = await noticeIn(id);
    expect(notice?.text).toBe('I could not add 2 people to this channel.');
    const shown = JSON.stringify(notice?.blocks);
    expect(shown).toContain(`<@${guest}> (guests can only be added by hand)`);
    expect(shown).toContain(`<@${idsOf('reporter')}> (Slack does not know them, or their account is deactivated)`);
    expect(shown).toContain('Try to add them again');
  });

  it('mends the message in its place when they are tried again', async () => {
    const [guest = ''] = await crowd({ members: 0, guests: 1 });
    const { id } = await openForOneWhoLeft();
    const { ts } = (await noticeIn(id)) ?? { ts: '' };
    await workbench.slack.changePerson({ user: guest, guest: false });
    await team.click('engineer', id, ts, 'add_people');
    expect(await membersOf(id)).toContain(guest);
    expect(await noticeIn(id)).toMatchObject({ ts, text: 'I could not add 1 person to this channel.' });
    expect(await team.lastPrivate('engineer')).toContain('1 person still could not be added');
    await team.click('engineer', id, ts, 'add_people');
    expect(await noticeIn(id)).toMatchObject({ ts, text: 'I could not add 1 person to this channel.' });
    await workbench.slack.changePerson({ user: 'reporter', reactivated: true });
    await team.click('engineer', id, ts, 'add_people');
    expect(await membersOf(id)).toEqual(expect.arrayContaining(idsOf('reporter')));
    expect(await noticeIn(id)).toMatchObject({ ts, text: 'Everyone is in this channel now.' });
    expect(JSON.stringify((await noticeIn(id))?.blocks)).not.toContain('"actions"');
  });

  it('leaves the trying again to those who may change the incident', async () => {
    await crowd({ members: 0, guests: 1 });
    const { id } = await openASev(team);
    const { ts } = (await noticeIn(id)) ?? { ts: '' };
    await workbench.slack.join({ user: 'reader', channel: id });
    await team.click('reader', id, ts, 'add_people');
    expect(await team.lastPrivate('reader')).toContain("You can't change this incident");
  });
});

describe('engineering has 2,000 members', () => {
  it('opens complete, and names those not added within what Slack shows', async () => {
    const people = await crowd({ members: 1_700, guests: 300 });
    const { id } = await openASev(team);
    await workbench.advance(300);
    const members = await membersOf(id);
    expect(people.filter((user) => members.includes(user))).toHaveLength(1_700);
    expect(await team.statusOf('SEV-1')).toBe('Open');
    const { messages } = await workbench.slackApi('conversations.history', { channel: id, limit: 1000 });
    const notices = messages.filter(({ text }: { text: string }) => text.startsWith('I could not add'));
    expect(notices).toHaveLength(1);
    expect(notices[0].text).toBe('I could not add 300 people to this channel.');
    const longest = Math.max(...notices[0].blocks.map((block: object) => JSON.stringify(block).length));
    expect(longest).toBeLessThan(3000);
    expect(JSON.stringify(notices[0].blocks)).toContain('200 more');
  }, 120_000);
});

describe('the work is interrupted while 2,000 people are added', () => {
  it.each([
    [
      'Slack asks to slow down',
      { kind: 'status', status: 429, retryAfterSeconds: 30, path: '/api/conversations.invite', skip: 1 },
    ],
    ['the app dies after it named those not added', { kind: 'killAfter', path: '/api/chat.postMessage', skip: 1 }],
  ] as const)('goes on where it was, and says everything once, when %s', async (_, fault) => {
    const people = await crowd({ members: 1_990, guests: 10 });
    await team.type('reporter', team.reports, 'report Payments fail');
    await team.click('on-call', team.reports, (await team.card()).ts, 'open_sev');
    await workbench.addFaults({ target: 'slack', times: 1, ...fault });
    await team.submitAndWait('on-call', { Title: 'Payments fail', Severity: 'SEV 2 major' }, 120);
    const { id } = await team.sevChannel();
    const members = await membersOf(id);
    expect(people.filter((user) => members.includes(user))).toHaveLength(1_990);
    const said = (await everythingSaid(id)).map(({ text }) => text);
    expect(said.sort()).toEqual([
      expect.stringContaining('SEV 2 major · Open'),
      'I could not add 10 people to this channel.',
    ]);
  });
});

describe('Slack asks to slow down while a SEV is opened', () => {
  it.each([
    'usergroups.users.list',
    'conversations.create',
    'conversations.invite',
    'chat.postMessage',
    'pins.add',
    'conversations.setTopic',
  ])('ends complete, with nothing made twice, when it is %s', async (method) => {
    await team.type('reporter', team.reports, 'report Payments fail');
    const card = await team.card();
    await team.click('on-call', team.reports, card.ts, 'open_sev');
    await workbench.addFaults({
      target: 'slack',
      path: `/api/${method}`,
      kind: 'status',
      status: 429,
      retryAfterSeconds: 30,
      times: 2,
    });
    await team.submitAndWait('on-call', { Title: 'Payments fail', Severity: 'SEV 2 major' }, 120);
    const [channel, ...others] = await team.sevChannels();
    expect(others).toEqual([]);
    expect(channel).toMatchObject({
      name: 'sev-1-payments-fail',
      topic: { value: expect.stringContaining('SEV 2 major') },
    });
    expect(await membersOf(channel?.id ?? '')).toEqual(
      expect.arrayContaining(idsOf('reporter', 'on-call', 'engineer')),
    );
    const [summary, ...rest] = await team.messages(channel?.id ?? '');
    expect(summary?.pinned_to).toEqual([channel?.id]);
    expect(rest).toEqual([]);
    expect(JSON.stringify((await team.card()).blocks)).toContain(`<#${channel?.id}>`);
    expect((await team.messages(team.reports)).filter(({ blocks }) => blocks)).toHaveLength(1);
  });
});

describe('the name of the channel is taken by an archived channel', () => {
  const theirs = async () => {
    const channel = await workbench.slack.makeChannel({ user: 'engineer', name: 'sev-1-payments-fail' });
    await workbench.slack.changeChannel({ user: 'engineer', channel, archived: true });
  };
  const ours = async () => {
    const { channel } = await workbench.slackApi('conversations.create', { name: 'sev-1-payments-fail' });
    await workbench.slackApi('conversations.archive', { channel: channel.id });
  };

  it.each([
    ['of somebody else', theirs],
    ['that the app itself made once', ours],
  ])('%s: chooses a suffix, and says so to whoever opened it and in the channel', async (_, take) => {
    await take();
    const channel = await openASev(team);
    expect(channel.name).toBe('sev-1-payments-fail-2');
    expect(await team.lastPrivate('on-call')).toContain('because #sev-1-payments-fail is taken');
    const [summary] = await team.messages(channel.id);
    expect(JSON.stringify(summary?.blocks)).toContain('#sev-1-payments-fail is taken');
    expect(await membersOf(channel.id)).toEqual(expect.arrayContaining(idsOf('reporter', 'on-call', 'engineer')));
  });
});

describe('everything is in the way at once: 2,000 people, some who can not be added, a taken name, and a limit on every method', () => {
  /** All that the app asks of Slack when a SEV is opened; what it only asks after a failure may stay unused. */
  const methods = [
    'auth.test',
    'bookmarks.add',
    'bookmarks.list',
    'chat.getPermalink',
    'chat.postEphemeral',
    'chat.postMessage',
    'chat.update',
    'conversations.create',
    'conversations.history',
    'conversations.info',
    'conversations.invite',
    'conversations.list',
    'conversations.members',
    'conversations.open',
    'conversations.setTopic',
    'pins.add',
    'users.conversations',
    'users.info',
    'users.lookupByEmail',
    'usergroups.users.list',
    'views.update',
  ];

  it('opens the SEV complete, with nothing made twice', async () => {
    const people = await crowd({ members: 1_995, guests: 5 });
    const taken = await workbench.slack.makeChannel({ user: 'engineer', name: 'sev-1-payments-fail' });
    await workbench.slack.changeChannel({ user: 'engineer', channel: taken, archived: true });
    await team.type('reporter', team.reports, 'report Payments fail');
    await team.click('on-call', team.reports, (await team.card()).ts, 'open_sev');
    for (const method of methods) {
      const path = `/api/${method}`;
      await workbench.addFaults({ target: 'slack', path, kind: 'status', status: 429, retryAfterSeconds: 5, times: 1 });
    }
    await team.submitAndWait('on-call', { Title: 'Payments fail', Severity: 'SEV 2 major' }, 120);
    const [channel, ...others] = (await team.sevChannels()).filter(({ id }) => id !== taken);
    expect(others).toEqual([]);
    expect(channel).toMatchObject({
      name: 'sev-1-payments-fail-2',
      topic: { value: 'SEV 2 major · Open · Omar Okafor' },
    });
    const members = await membersOf(channel?.id ?? '');
    expect(people.filter((user) => members.includes(user))).toHaveLength(1_995);
    expect(await team.statusOf('SEV-1')).toBe('Open');
    const messages = await everythingSaid(channel?.id ?? '');
    // Whichever of the two Slack let through first.
    expect(messages.filter((message) => message.pinned_to).map(({ pinned_to }) => pinned_to)).toEqual([[channel?.id]]);
    expect(messages.filter((message) => !message.pinned_to).map(({ text }) => text)).toEqual([
      'I could not add 5 people to this channel.',
    ]);
    expect(await team.bookmarks(channel?.id ?? '')).toHaveLength(1);
    expect((await team.messages(team.reports)).filter(({ blocks }) => blocks)).toHaveLength(1);
  });
});
