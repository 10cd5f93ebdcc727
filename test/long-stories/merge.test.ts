import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../driver/start-workbench.ts';
import { openASev, type SlackChannel, type Team, teamOf } from '../e2e/team.ts';

let workbench: WorkbenchDriver;
let team: Team;

beforeAll(async () => {
  workbench = await startWorkbench({ bundle: 'forge' });
}, startPatienceMs);
beforeEach(async () => {
  await workbench.reset();
  team = await teamOf(workbench);
});
afterEach(() => workbench.expectNothingUnmodelled());
afterAll(() => workbench.stop());

/** As people read it, the app included or not. */
const read = async (channel: SlackChannel) => {
  const { channels } = (await workbench.slack.workspace('engineer')) as {
    channels: { id: string; is_archived: boolean; messages: { text: string; subtype?: string; blocks?: unknown }[] }[];
  };
  const found = channels.find(({ id }) => id === channel.id);
  return {
    archived: found?.is_archived,
    messages: (found?.messages ?? []).filter(({ subtype }) => subtype === undefined),
  };
};

const timeline = async (key: string) => {
  const answer = await workbench.invoke<{ sev: { timeline: { text: string }[] } }>({
    moduleKey: 'sev-panel',
    functionKey: 'view',
    as: 'engineer',
    extension: { issue: { key } },
  });
  return answer.sev.timeline.map(({ text }) => text);
};

const links = async (key: string) =>
  (
    (await team.issue(key)).fields.issuelinks as {
      type: { outward: string; name: string };
      outwardIssue?: { key: string };
    }[]
  ).map(({ type, outwardIssue }) => [type.name, outwardIssue?.key]);

const membersOf = async ({ id }: SlackChannel) =>
  (await workbench.slackApi('conversations.members', { channel: id })).members as readonly string[];

async function twoSevs() {
  const first = await openASev(team, { title: 'Payments fail' });
  const second = await openASev(team, { title: 'Checkout is down' });
  return { first, second };
}

describe('a report that is a duplicate of a SEV', () => {
  it('is marked as no incident of its own, linked, and leads to the SEV', async () => {
    const channel = await openASev(team);
    await team.type('support', team.reports, 'report Customers cannot pay');
    await team.type('on-call', team.reports, 'merge SEV-2 into SEV-1');
    expect(await team.lastPrivate('on-call')).toMatch(/SEV-2 is folded into <.*SEV-1>/);
    expect(await team.statusOf('SEV-2')).toBe('Not an incident');
    expect(await team.statusOf('SEV-1')).toBe('Open');
    expect(await links('SEV-2')).toEqual([['Duplicate', 'SEV-1']]);
    const card = JSON.stringify((await team.card()).blocks);
    expect(card).toMatch(new RegExp(`Duplicate of <[^|]*\\|SEV-1> in <#${channel.id}>`));
    expect(card).not.toContain('"actions"');
    expect(JSON.stringify((await team.messages(channel.id))[0]?.blocks)).toContain('Duplicates folded in: SEV-2');
    expect(await membersOf(channel)).toContain(team.person('support').slackUserId);
    expect(await timeline('SEV-2')).toContain('Found to be a duplicate of SEV-1 by Omar Okafor');
    expect(await timeline('SEV-1')).toContain('Duplicate SEV-2 folded in by Omar Okafor: Customers cannot pay');
  });

  it('is chosen in the form that the bare command opens', async () => {
    await openASev(team);
    await team.typeAndWait('reporter', team.reports, 'report Customers cannot pay', 2);
    await team.type('on-call', team.reports, 'merge');
    const values = {
      'Which is the duplicate?': 'SEV-2 (Reported) Customers cannot pay',
      'Where does it go on?': 'SEV-1 (Open) Payments fail',
    };
    await team.submit('on-call', values);
    expect(await team.statusOf('SEV-2')).toBe('Not an incident');
  });
});

describe('a SEV that is a duplicate of another', () => {
  it('is closed, and its channel says where to go and is archived', async () => {
    const { first, second } = await twoSevs();
    await workbench.slackApi('conversations.invite', { channel: first.id, users: team.person('support').slackUserId });
    await team.type('engineer', first.id, 'merge into SEV-2');
    expect(await team.statusOf('SEV-1')).toBe('Closed');
    expect(await links('SEV-1')).toEqual([['Duplicate', 'SEV-2']]);
    const { archived, messages } = await read(first);
    expect(archived).toBe(true);
    expect(JSON.stringify(messages[0]?.blocks)).toMatch(/Duplicate of <[^|]*\|SEV-2>/);
    expect(messages.slice(1).map(({ text }) => text)).toEqual([
      expect.stringMatching(new RegExp(`SEV-1 is a duplicate\\. Please go on in <.*SEV-2> in <#${second.id}>`)),
    ]);
    expect(await membersOf(second)).toContain(team.person('support').slackUserId);
    expect(await timeline('SEV-1')).toEqual(expect.arrayContaining(['Channel archived']));
    const { fields } = await team.issue('SEV-1');
    expect(fields[team.session.jira.fields['sev-mitigated-at'] ?? '']).toBeNull();
    expect(fields[team.session.jira.fields['sev-closed-at'] ?? '']).toEqual(expect.any(String));
    expect(await team.pages()).toEqual([]);
  });

  it('is kept apart while it has high-priority follow-ups to do, which are named', async () => {
    const { first } = await twoSevs();
    await team.type('engineer', first.id, 'followup high Add an alarm');
    await team.type('engineer', first.id, 'merge into SEV-2');
    expect(await team.lastPrivate('engineer')).toContain('SEV-3|SEV-3> Add an alarm');
    expect(await team.statusOf('SEV-1')).toBe('Open');
    expect(await links('SEV-1')).toEqual([]);
    expect((await read(first)).archived).toBe(false);
  });

  it('comes to the same though every delivery comes twice', async () => {
    const { first, second } = await twoSevs();
    await workbench.deliveries({ duplicate: true });
    await team.type('engineer', first.id, 'merge into SEV-2');
    expect((await read(first)).messages).toHaveLength(2);
    expect(await links('SEV-1')).toHaveLength(1);
    expect((await timeline('SEV-2')).filter((text) => text.startsWith('Duplicate SEV-1'))).toHaveLength(1);
    expect(JSON.stringify((await team.messages(second.id))[0]?.blocks)).toContain('Duplicates folded in: SEV-1');
  });

  it.each([
    ['jira', 0],
    ['jira', 5],
    ['jira', 7],
    ['jira', 8],
    ['slack', 0],
    ['slack', 2],
    ['slack', 4],
    ['slack', 5],
  ] as const)('comes to the same though the app dies after its call %s %i', async (target, skip) => {
    const { first } = await twoSevs();
    await workbench.addFaults({ target, kind: 'killAfter', skip, times: 1 });
    await team.typeAndWait('engineer', first.id, 'merge into SEV-2', 30);
    expect(await team.statusOf('SEV-1')).toBe('Closed');
    const { archived, messages } = await read(first);
    expect(archived).toBe(true);
    expect(messages.slice(1).map(({ text }) => text)).toEqual([expect.stringContaining('SEV-1 is a duplicate')]);
    expect((await timeline('SEV-1')).filter((text) => text.includes('duplicate'))).toHaveLength(1);
    expect((await timeline('SEV-2')).filter((text) => text.startsWith('Duplicate SEV-1'))).toHaveLength(1);
  });
});

describe('a merge that makes no sense', () => {
  const refusal = async (text: string, where = team.reports) => {
    await team.type('engineer', where, text);
    return team.lastPrivate('engineer');
  };

  it('is refused into itself, into a finished one and into a report', async () => {
    const { first } = await twoSevs();
    await team.type('reporter', team.reports, 'report Something else');
    await team.type('reporter', team.reports, 'report A planned test');
    await team.type('on-call', team.reports, 'decline SEV-4 planned');
    expect(await refusal('merge into SEV-1', first.id)).toContain("can't be merged into itself");
    expect(await refusal('merge into SEV-3', first.id)).toContain('SEV-1 is a SEV and SEV-3 is not');
    expect(await refusal('merge into SEV-4', first.id)).toContain('which is Not an incident');
    expect(await refusal('merge SEV-4 into SEV-1')).toContain('SEV-4 is Not an incident');
    expect(await refusal('merge into SEV-99', first.id)).toContain("can't find an incident SEV-99");
    expect(await refusal('merge SEV-1')).toContain('Which incident into which?');
    expect(await team.statusOf('SEV-1')).toBe('Open');
  });

  it('is refused into one that was merged itself, so that there are no circles', async () => {
    const { first, second } = await twoSevs();
    await team.type('engineer', first.id, 'merge into SEV-2');
    expect(await refusal('merge into SEV-1', second.id)).toContain('which is Closed');
    expect(await team.statusOf('SEV-2')).toBe('Open');
  });

  it('is refused to at least one of two that would go into each other at the same moment', async () => {
    const { first, second } = await twoSevs();
    await Promise.all([
      workbench.slack.command({ user: 'engineer', channel: first.id, text: 'merge into SEV-2' }),
      workbench.slack.command({ user: 'on-call', channel: second.id, text: 'merge into SEV-1' }),
    ]);
    await workbench.idle();
    const open = [await team.statusOf('SEV-1'), await team.statusOf('SEV-2')].filter((status) => status === 'Open');
    expect(open.length).toBeGreaterThan(0);
  });
});

describe('a duplicate that is opened again', () => {
  it('is an incident of its own', async () => {
    const { first } = await twoSevs();
    await team.type('engineer', first.id, 'merge into SEV-2');
    await team.type('engineer', team.reports, 'reopen SEV-1 It is something else');
    expect(await team.statusOf('SEV-1')).toBe('Open');
    await workbench.actAsync(() =>
      workbench.slack.changeChannel({ user: 'engineer', channel: first.id, archived: false }),
    );
    const messages = await team.messages(first.id);
    expect(JSON.stringify(messages[0]?.blocks)).not.toContain('Duplicate of');
    await team.type('on-call', team.reports, 'merge SEV-2 into SEV-1');
    expect(await team.statusOf('SEV-2')).toBe('Closed');
  });
});
