import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../driver/start-workbench.ts';
import { openASev, type SlackMessage, type Team, teamOf } from '../e2e/team.ts';
import { settlePolicy } from './settle-policy.ts';

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

const shown = (message: SlackMessage | undefined): string => JSON.stringify(message?.blocks);

const updatesIn = async (channel: string): Promise<readonly SlackMessage[]> =>
  (await team.messages(channel)).filter(({ text }) => text.startsWith('Status update on '));

const commentsOn = async (issueKey: string): Promise<readonly string[]> => {
  const { body } = await workbench.jiraAs('engineer')(`/rest/api/3/issue/${issueKey}/comment`);
  return (body.comments as { body: unknown }[]).map((comment) => JSON.stringify(comment.body));
};

/** Minutes from now until the time in a Slack date token. */
const minutesUntil = async (text: string, before: string): Promise<number> => {
  const seconds = Number(new RegExp(`${before}<!date\\^(\\d+)`).exec(text)?.[1]);
  return Math.round((seconds * 1000 - Date.parse(await workbench.now())) / 60_000);
};

describe('a status update', () => {
  it('is typed in one line, and told once in the channel, on the issue and in the summary', async () => {
    const { id } = await openASev(team);
    await team.type('on-call', id, 'update Rolled back;\nerror rate is <falling>');
    const [update, ...others] = await updatesIn(id);
    expect(others).toEqual([]);
    expect(shown(update)).toContain('Rolled back;\\nerror rate is <falling>');
    const [comment, ...more] = await commentsOn('SEV-1');
    expect(more).toEqual([]);
    expect(comment).toContain('Status update by Omar Okafor');
    expect(comment).toContain('error rate is <falling>');
    expect(comment).toContain(`/archives/${id}/p${update?.ts.replace('.', '')}`);
    const summary = shown((await team.messages(id))[0]);
    expect(summary).toMatch(/Last update <!date[^>]*> by <@U\w+>; next due <!date/);
    expect(await minutesUntil(summary, '; next due ')).toBe(60);
    expect(await team.lastPrivate('on-call')).toContain('The update on SEV-1 is posted.');
  });

  it('is written in a form that the summary opens, with what was said last and the time of the next', async () => {
    const { id } = await openASev(team);
    const [summary] = await team.messages(id);
    await team.click('on-call', id, summary?.ts ?? '', 'post_update');
    await team.submit('on-call', {
      'What changed?': 'The cause is known',
      'Impact now': 'A third of payments fail',
      'What we are doing': 'Rolling back',
      'Next update': 'In 15 minutes',
    });
    expect(shown((await updatesIn(id))[0])).toMatch(/The cause is known.*A third of payments fail.*Rolling back/);
    expect(await minutesUntil(shown((await team.messages(id))[0]), '; next due ')).toBe(15);
    await team.type('engineer', id, 'update');
    const form = JSON.stringify((await workbench.slack.views('engineer')).at(-1));
    expect(form).toContain('"initial_value":"A third of payments fail"');
    expect(form).toMatch(/"initial_option":\{"text":\{"type":"plain_text","text":"In 1 hour"/);
  });

  it('is refused to whoever may not act, and where nothing runs', async () => {
    const { id } = await openASev(team);
    await team.type('reporter', team.reports, 'update All is well');
    expect(await team.lastPrivate('reporter')).toContain('This is not the channel of a SEV');
    await workbench.slack.command({ user: 'reader', channel: team.reports, text: 'update SEV-1 All is well' });
    await workbench.idle();
    expect(await team.lastPrivate('reader')).toContain('your Jira account has no right to');
    await team.type('reporter', team.reports, 'report The door squeaks');
    await team.type('on-call', team.reports, 'update SEV-2 It still does');
    expect(await team.lastPrivate('on-call')).toContain('SEV-2 is Reported; for this it must be Open');
    expect(await updatesIn(id)).toEqual([]);
    expect(await commentsOn('SEV-1')).toEqual([]);
  });

  it('is asked for when it is due, put off where everybody sees it, asked for again, and asked for no more', async () => {
    const { id } = await openASev(team, { severity: 'SEV 1 critical' });
    const asked = async () => (await team.direct('on-call')).filter(({ text }) => text.includes('update'));
    await workbench.deliveries({ duplicate: true });
    await workbench.advance(15 * 60);
    const [first, ...others] = await asked();
    expect(others).toEqual([]);
    expect(first?.text).toMatch(/^People wait to hear how <.*SEV-1.*: a status update is due/);
    const { channel } = await workbench.slackApi('conversations.open', { users: team.person('on-call').slackUserId });
    await team.click('on-call', channel.id, first?.ts ?? '', 'snooze_update');
    expect(shown((await team.messages(id))[0])).toMatch(/the first is due .*, put off by <@U\w+> until <!date/);
    await workbench.advance(20 * 60);
    expect((await asked()).map(({ text }) => text.slice(0, 11))).toEqual(['Answered: <', 'People wait']);
    await team.type('on-call', id, 'update Rolled back');
    expect((await asked()).at(-1)?.text).toMatch(/^Answered: <@U\w+> posted an update/);
    await team.type('on-call', id, 'mitigated Restarted it');
    await team.type('on-call', id, 'close');
    const before = await asked();
    await workbench.advance(2 * 3600);
    expect(await asked()).toEqual(before);
  });

  it('is told once however often it is delivered', async () => {
    const { id } = await openASev(team);
    await workbench.deliveries({ duplicate: true });
    await team.type('on-call', id, 'update Rolled back');
    expect(await updatesIn(id)).toHaveLength(1);
    expect(await commentsOn('SEV-1')).toHaveLength(1);
  });

  it.each(['dropAfter', 'killAfter'] as const)(
    'is told once when the app is cut off by %s right after each call that tells it',
    async (kind) => {
      const { id } = await openASev(team);
      await workbench.addFaults(
        { target: 'slack', path: '/api/chat.postMessage', kind, times: 1 },
        { target: 'jira', method: 'POST', path: '/comment', kind, times: 1 },
      );
      await team.typeAndWait('on-call', id, 'update Rolled back', 60);
      expect(await updatesIn(id)).toHaveLength(1);
      expect(await commentsOn('SEV-1')).toHaveLength(1);
    },
  );

  it('is owed from the opening on, and by nobody once the SEV is closed', async () => {
    const { id } = await openASev(team);
    const first = shown((await team.messages(id))[0]);
    expect(await minutesUntil(first, 'No update yet; the first is due ')).toBe(60);
    await team.type('on-call', id, 'mitigated Restarted it');
    await team.type('on-call', id, 'close');
    expect(shown((await team.messages(id))[0])).not.toContain('due <!date');
  });
});

describe('those who are kept informed', () => {
  beforeEach(() => settlePolicy(workbench, (policy) => ({ ...policy, stakeholderChannelId: team.reports })));

  it('read one message for each SEV, edited with each update and with each change', async () => {
    const { id } = await openASev(team);
    const before = (await team.messages(team.reports)).length;
    await team.type('on-call', id, 'update The cause is known');
    await team.type('on-call', id, 'update Rolled back');
    const messages = (await team.messages(team.reports)).slice(before);
    expect(messages).toHaveLength(1);
    expect(shown(messages[0])).toContain('Rolled back');
    expect(shown(messages[0])).not.toContain('The cause is known');
    expect(shown(messages[0])).not.toContain('<@U');
    await team.type('on-call', id, 'mitigated Rolled back');
    await team.type('on-call', id, 'close');
    const after = (await team.messages(team.reports)).slice(before);
    expect(after).toHaveLength(1);
    expect(shown(after[0])).toContain('SEV 2 major · Closed');
    expect(shown(after[0])).not.toContain('next update');
  });

  it('are spared a minor SEV', async () => {
    const { id } = await openASev(team, { severity: 'SEV 3 minor' });
    const before = (await team.messages(team.reports)).length;
    await team.type('on-call', id, 'update The cause is known');
    expect(await team.messages(team.reports)).toHaveLength(before);
  });
});
