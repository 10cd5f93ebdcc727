import { defaultPolicy, type Policy } from '../../src/domain/policy/policy.ts';
import { tick } from '../../src/use-cases/due/tick.ts';
import { runJob } from '../../src/use-cases/jobs/run-job.ts';
import { checkClose } from '../../src/use-cases/looking/check-close.ts';
import { lookAtSev } from '../../src/use-cases/looking/look-at-sev.ts';
import { aTeam, type Team } from '../fakes/a-team.ts';
import { addFollowUp, ask, carryOut, close, mitigate, open, report, workOff } from './queue-run.ts';
import { textsIn } from './seen.ts';

const incident = { issueKey: 'SEV-1' };
const everybody = ['UOMAR', 'UERIN'];
const held = { id: 'held', work: { kind: 'meeting-held', incident, slackUserIds: everybody } } as const;
const approve = { id: 'approve', work: { kind: 'approve', incident } } as const;

const strict: Policy = {
  ...defaultPolicy,
  severities: { ...defaultPolicy.severities, 2: { ...defaultPolicy.severities[2], requiresReview: true } },
};

let team: Team;
beforeEach(async () => {
  team = aTeam();
  for (const asked of [report, open]) await carryOut(team, asked);
});

const require = () => Object.assign(team, { policies: { ...team.policies, current: async () => strict } });
const issue = () => team.issues.all[0];
const lastAnswer = () => team.chat.told.at(-1);
const record = async () => team.records.find('10001');

async function tickAfter(seconds: number): Promise<void> {
  team.clock.advance(seconds);
  await tick(team);
  await workOff(team);
}

describe('a SEV whose team asks for a review', () => {
  beforeEach(async () => {
    require();
    await carryOut(team, mitigate);
  });

  it('names what is missing when it is to be closed, in Slack as in Jira', async () => {
    await carryOut(team, addFollowUp);
    await carryOut(team, close);
    const missing =
      "SEV-1 can't be closed yet: 1 high-priority follow-up is open, the post mortem meeting is not recorded as held " +
      '(/sev meeting held) and the post mortem is not approved (/sev approve).';
    expect(lastAnswer()).toContain(missing);
    expect(await checkClose(team, 'SEV-1')).toMatchObject({ kind: 'refused', text: expect.stringContaining(missing) });
  });

  it('goes on to its follow-ups when the meeting is recorded, and not before', async () => {
    await carryOut(team, { id: 'too early', work: { kind: 'start-follow-up', incident } });
    expect(issue()?.status).toBe('Mitigated');
    expect(lastAnswer()).toContain('/sev meeting held');
    await carryOut(team, held);
    expect(issue()?.status).toBe('Follow-up');
  });

  it('is closed with its meeting held and its post mortem approved, which is frozen', async () => {
    for (const asked of [held, approve, close]) await carryOut(team, asked);
    expect(issue()?.status).toBe('Closed');
    expect(await team.snapshots.of('10001')).toMatchObject({ by: 'Omar' });
  });

  it('is approved and recorded by its owner, or somebody who may set the rule aside, and nobody else', async () => {
    team.issues.forbid('account-erin', 'override');
    await carryOut(team, { ...approve, by: 'UERIN' });
    await carryOut(team, { ...held, by: 'UERIN' });
    const { approval, review } = (await record()) ?? {};
    expect({ approval, review }).toEqual({});
    expect(lastAnswer()).toContain('is for the SEV owner of SEV-1');
  });

  it('is closed against the rule with a reason, which stands in the channel, on the issue and in the timeline', async () => {
    await carryOut(team, { id: 'anyway', work: { kind: 'close-anyway', incident, reason: 'The team is gone' } });
    expect(issue()?.status).toBe('Closed');
    const told = textsIn(team, 'sev-1-payments-fail').filter((text) => text.includes('closed against the rule'));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/by <@UOMAR>: The team is gone\nMissing: the post mortem meeting is not recorded/);
    expect(await record()).toMatchObject({ override: { reason: 'The team is gone' } });
    expect((await team.timelines.of('10001')).map(({ event }) => event.kind)).toContain('overridden');
  });

  it('is open against the rule for no longer than the app needs, and for nobody’s own /sev close', async () => {
    const refusing = { ...team, issues: { ...team.issues, write: () => Promise.reject(new Error('cut off')) } };
    const anyway = { id: 'anyway', work: { kind: 'close-anyway', incident, reason: 'The team is gone' } } as const;
    await ask(team, anyway);
    const waiting = team.queue.waiting[0];
    if (waiting) await runJob(refusing, waiting);
    team.queue.waiting.length = 0;
    expect(await checkClose(team, 'SEV-1')).toEqual({ kind: 'may-close' });
    await carryOut(team, { ...close, by: 'UERIN' });
    expect(issue()?.status).toBe('Mitigated');
    team.clock.advance(5 * 60);
    expect(await checkClose(team, 'SEV-1')).toMatchObject({ kind: 'refused' });
    await carryOut(team, { ...anyway, id: 'once more' });
    expect(issue()?.status).toBe('Closed');
    expect((await record())?.override?.openUntil).toBeUndefined();
  });

  it('shows in the panel who may approve it or close it against the rule, and why not the others', async () => {
    const refusals = async (accountId: string) => {
      const look = await lookAtSev(team, accountId, 'SEV-1');
      if (look.kind !== 'incident') throw new Error(look.kind);
      return { approve: look.refusals.approve, closeAnyway: look.refusals.closeAnyway };
    };
    team.issues.forbid('account-erin', 'override');
    expect(await refusals('account-omar')).toEqual({});
    expect(await refusals('account-erin')).toEqual({
      approve: 'Approving the post mortem is for the SEV owner, or an administrator of the project in Jira.',
      closeAnyway: 'Closing against the rule is for administrators of the project in Jira.',
    });
    for (const asked of [held, approve]) await carryOut(team, asked);
    expect(await refusals('account-omar')).toEqual({
      approve: 'Omar approved the post mortem already.',
      closeAnyway: 'Nothing is missing: it can simply be closed.',
    });
  });

  it('is not closed against the rule by somebody without the right', async () => {
    team.issues.forbid('account-omar', 'override');
    await carryOut(team, { id: 'anyway', work: { kind: 'close-anyway', incident, reason: 'I want to' } });
    expect(issue()?.status).toBe('Mitigated');
  });

  it('is approved anew after it was opened again, and keeps that it was reviewed', async () => {
    for (const asked of [held, approve, close]) await carryOut(team, asked);
    await carryOut(team, { id: 'again', work: { kind: 'reopen', incident, reason: 'It is back' } });
    expect(await team.snapshots.of('10001')).toBeUndefined();
    const { approval, review } = (await record()) ?? {};
    expect(approval).toBeUndefined();
    expect(review?.attended.map(({ name }) => name)).toEqual(['Omar', 'Erin']);
  });
});

describe('a SEV by the policy alone', () => {
  it('is closed when its high-priority follow-ups are done, with no meeting and no approval', async () => {
    for (const asked of [mitigate, close]) await carryOut(team, asked);
    expect(issue()?.status).toBe('Closed');
  });
});

describe('contributions to the post mortem', () => {
  const channelId = () => team.chat.channels.find(({ name }) => name === 'sev-1-payments-fail')?.id ?? '';
  const asked = (slackUserId: string) =>
    team.chat.directTo(slackUserId).filter(({ text }) => text.includes('add what you know to the post mortem'));

  it('are asked for once of everyone who took part, by a message with a link to the page', async () => {
    team.chat.writes(channelId(), 'UERIN');
    await carryOut(team, mitigate);
    await tickAfter(300);
    for (const person of ['UOMAR', 'UERIN', 'URITA']) expect(asked(person)).toHaveLength(1);
    expect(asked('UERIN')[0]?.text).toContain(`<${team.pages.all[0]?.url}#Timeline|`);
    await carryOut(team, { id: 'again', work: { kind: 'reopen', incident, reason: 'It is back' } });
    await carryOut(team, { ...mitigate, id: 'mitigated again' });
    await tickAfter(300);
    await carryOut(team, { id: 'erin', work: { kind: 'contribute', incident, slackUserIds: ['UERIN'] } });
    for (const person of ['UOMAR', 'UERIN', 'URITA']) expect(asked(person)).toHaveLength(1);
  });

  it('are counted by who edited the page or commented on it, and shown in the summary', async () => {
    await carryOut(team, mitigate);
    await tickAfter(300);
    team.pages.edit(team.pages.all[0]?.pageId ?? '', 'account-rita');
    await tickAfter(3600);
    const [summary] = team.chat.channels.find(({ id }) => id === channelId())?.messages ?? [];
    expect(JSON.stringify(summary)).toContain('Contributions: 1 of 2 asked have contributed');
  });

  it('are reminded of once a day, and only those who are waited for', async () => {
    await carryOut(team, mitigate);
    await tickAfter(300);
    const reminded = (slackUserId: string) =>
      team.chat.directTo(slackUserId).filter(({ text }) => text.includes('still waits for what you know')).length;
    await carryOut(team, { id: 'nudge 1', work: { kind: 'nudge', incident } });
    expect(reminded('URITA')).toBe(0);
    team.clock.advance(25 * 3600);
    team.pages.edit(team.pages.all[0]?.pageId ?? '', 'account-omar');
    await carryOut(team, { id: 'nudge 2', work: { kind: 'nudge', incident } });
    await carryOut(team, { id: 'nudge 3', work: { kind: 'nudge', incident } });
    expect({ rita: reminded('URITA'), omar: reminded('UOMAR') }).toEqual({ rita: 1, omar: 0 });
  });
});
