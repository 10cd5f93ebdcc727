import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../driver/start-workbench.ts';
import { openASev, type SlackChannel, type Team, teamOf } from '../e2e/team.ts';
import { settlePolicy } from './settle-policy.ts';

let workbench: WorkbenchDriver;
let team: Team;
let channel: SlackChannel;

beforeAll(async () => {
  workbench = await startWorkbench();
}, startPatienceMs);
beforeEach(async () => {
  await workbench.reset();
  team = await teamOf(workbench);
  await settlePolicy(workbench, (policy) => ({
    ...policy,
    severities: { ...policy.severities, 2: { ...policy.severities[2], requiresReview: true } },
  }));
  channel = await openASev(team);
  await team.type('on-call', channel.id, 'mitigated Restarted the gateway');
});
afterEach(() => workbench.expectNothingUnmodelled());
afterAll(() => workbench.stop());

const missingBoth =
  'the post mortem meeting is not recorded as held (/sev meeting held) and the post mortem is not approved (/sev approve)';
const missingApproval = 'the post mortem is not approved (/sev approve)';

/** What the macro on the page shows to that person. */
const page = async () =>
  (
    await workbench.invoke<{ sev: Readonly<Record<string, unknown>> }>({
      moduleKey: 'sev-post-mortem-macro',
      functionKey: 'view',
      as: 'engineer',
      extension: { config: { issueKey: 'SEV-1' } },
    })
  ).sev;

const hostile = `<script>alert(1)</script> ]]> <ac:link/> {macro} *b* "q" 'a' \u202E&amp; 🔥`;

/** What Confluence gets from the app for a PDF of the page, as text, block by block. */
async function exported(): Promise<readonly string[]> {
  const [made] = await team.pages();
  const { parts } = await workbench.exportPage(made?.id ?? '', team.person('engineer').accountId ?? '');
  return parts.flatMap((part) => (part.kind === 'document' ? blocksIn(part.document) : []));
}

function blocksIn(node: unknown): readonly string[] {
  const { type, text, content = [] } = node as { type: string; text?: string; content?: readonly unknown[] };
  if (text !== undefined) return [text];
  const below = content.flatMap(blocksIn);
  return type === 'paragraph' || type === 'heading' ? [below.join('')] : below;
}

const comments = async () => {
  const { body } = await workbench.jiraAs('engineer')('/rest/api/3/issue/SEV-1/comment');
  return (body.comments as unknown[]).map((comment) => JSON.stringify(comment));
};

async function isRefused(missing: string): Promise<void> {
  const refusal = `SEV-1 can't be closed yet: ${missing}.`;
  await team.type('on-call', channel.id, 'close');
  expect(await team.lastPrivate('on-call')).toBe(refusal);
  const answer = await team.moveInJira('engineer', 'SEV-1', 'Closed');
  expect(answer.status).toBe(400);
  expect(answer.body.errorMessages.join()).toContain(refusal);
  expect(await team.statusOf('SEV-1')).not.toBe('Closed');
}

async function recordMeeting(): Promise<void> {
  await team.type('on-call', channel.id, 'meeting held');
  await team.submit('on-call', {
    'What was done': ['Timeline and impact were reviewed'],
    'Who was there': [team.person('on-call').slackUserId, team.person('engineer').slackUserId],
  });
}

describe('a SEV whose team asks for a review before it is closed', () => {
  it('is closed once its meeting was held and its page approved, which shows from then on what was approved', async () => {
    await isRefused(missingBoth);
    await recordMeeting();
    expect(await team.statusOf('SEV-1')).toBe('Follow-up');
    await isRefused(missingApproval);

    await team.type('on-call', channel.id, `note ${hostile}`);
    await team.type('on-call', channel.id, `followup low ${hostile}`);
    const live = await exported();
    expect(live).toContainEqual(expect.stringMatching(/^SEV-1 as of \d{4}-\d\d-\d\d \d\d:\d\d UTC\.$/));
    expect(live).toContain(hostile);
    expect(live).toContainEqual(expect.stringContaining(`SEV-2 added by Omar Okafor: ${hostile}`));

    await team.type('engineer', channel.id, 'approve');
    expect(await team.lastPrivate('engineer')).toContain('Approving the post mortem is for the SEV owner of SEV-1');
    await team.type('on-call', channel.id, 'approve');
    expect(await team.lastPrivate('on-call')).toContain('The post mortem is approved');
    const approved = await page();
    expect(approved).toMatchObject({ frozen: { at: expect.any(String), by: 'Omar Okafor' } });

    await team.editInJira('engineer', 'SEV-1', { summary: 'Renamed after the approval' });
    await team.type('on-call', channel.id, 'note Said after the approval');
    expect(await page()).toEqual(approved);
    const frozen = await exported();
    expect(frozen).toContainEqual(expect.stringMatching(/^SEV-1 as approved by Omar Okafor on /));
    for (const said of ['Payments fail', hostile]) expect(frozen).toContain(said);
    expect(frozen.join()).not.toMatch(/Renamed after|Said after/);
    await team.type('on-call', channel.id, 'close');
    expect(await team.statusOf('SEV-1')).toBe('Closed');
    expect(await team.timeline('SEV-1')).toEqual(
      expect.arrayContaining(['Post mortem approved by Omar Okafor', expect.stringContaining('SEV closed')]),
    );
    expect(await page()).toMatchObject({ title: 'Payments fail', status: 'Follow-up', frozen: approved.frozen });
  });

  it('is closed against the rule by an administrator alone, with a reason that everybody reads', async () => {
    await team.type('on-call', channel.id, 'close anyway');
    expect(JSON.stringify((await team.form('on-call')).blocks)).toContain('administrator');
    await workbench.slack.closeView('on-call', (await team.form('on-call')).id);
    expect(await team.statusOf('SEV-1')).toBe('Mitigated');

    await team.type('administrator', channel.id, 'close anyway');
    expect(JSON.stringify((await team.form('administrator')).blocks)).toContain(missingBoth);
    await team.submit('administrator', { 'Why it is closed all the same': 'The team was dissolved' });
    expect(await team.statusOf('SEV-1')).toBe('Closed');

    const told = (await team.messages(channel.id)).filter(({ text }) => text.includes('closed against the rule'));
    expect(told).toHaveLength(1);
    const who = `<@${team.person('administrator').slackUserId}>`;
    expect(told[0]?.text).toContain(`by ${who}: The team was dissolved\nMissing: ${missingBoth}`);
    const commented = (await comments()).filter((comment) => comment.includes('Closed against the closing rule'));
    expect(commented).toEqual([expect.stringMatching(/Ada Admin.*Reason: The team was dissolved/)]);
    const overridden = (await team.timeline('SEV-1')).filter((text) => text.includes('The team was dissolved'));
    expect(overridden).toEqual([expect.stringMatching(/Ada Admin/)]);
  });
});
