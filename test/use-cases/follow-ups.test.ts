import type { Work } from '../../src/domain/work.ts';
import { heedLink } from '../../src/use-cases/follow-ups/heed-link.ts';
import { aFollowUp } from '../builders/a-follow-up.ts';
import { erin, omar } from '../builders/a-person.ts';
import { aTeam, type Team } from '../fakes/a-team.ts';
import { patientPolicy } from '../fakes/patient-policy.ts';
import { addFollowUp, ask as askFor, carryOut, close, mitigate, open, report, workOff } from './queue-run.ts';

let team: Team;
beforeEach(async () => {
  team = aTeam({ policy: patientPolicy });
  for (const each of [report, open, mitigate]) await carryOut(team, each);
});

const incident = { issueKey: 'SEV-1' };
const sev = () => team.issues.all[0];
const factsOf = async (key: string) => (await team.issues.followUpFacts([key])).get(key);
const answerTo = async (id: string) => (await team.jobs.find(id))?.outcome;
let asked = 0;
async function ask(work: Work, by = omar.slackUserId) {
  asked += 1;
  await carryOut(team, { id: `asked-${asked}`, work, by });
  return answerTo(`asked-${asked}`);
}
const edit = (what: Partial<Extract<Work, { kind: 'edit-follow-up' }>>): Work => ({
  kind: 'edit-follow-up',
  incident,
  issueKey: 'SEV-2',
  edit: {},
  was: {},
  ...what,
});

describe('a follow-up', () => {
  it('is due as the policy has it for its priority, unless somebody says otherwise', async () => {
    await carryOut(team, addFollowUp);
    await ask({ kind: 'follow-up', incident, priority: 'low', title: 'Tidy up' });
    await ask({ kind: 'follow-up', incident, priority: 'low', title: 'Now', dueDate: '2026-11-30' });
    expect([await factsOf('SEV-2'), await factsOf('SEV-3'), await factsOf('SEV-4')]).toMatchObject([
      { dueDate: '2026-12-07' },
      { dueDate: '2027-01-22' },
      { dueDate: '2026-11-30' },
    ]);
  });

  it('is edited part by part, and nobody’s words are lost', async () => {
    await carryOut(team, addFollowUp);
    const title = 'Alert on failed payments';
    expect(await ask(edit({ edit: { title: 'Page on failed payments' }, was: { title } }))).toMatchObject({
      kind: 'done',
    });
    const late = await ask(edit({ edit: { title: 'Mail on failed payments' }, was: { title } }), erin.slackUserId);
    expect(late).toMatchObject({ kind: 'refused', text: [expect.stringContaining('“Page on failed payments”')] });
    await ask(edit({ edit: { assigneeAccountId: erin.accountId, priority: 'low' }, was: { assigneeAccountId: null } }));
    expect(sev()?.followUps).toMatchObject([{ title: 'Page on failed payments', priority: 'low' }]);
    expect(await factsOf('SEV-2')).toMatchObject({ assignee: { accountId: erin.accountId } });
  });

  it('may be an issue of another project, which holds up the closing likewise', async () => {
    team.issues.addElsewhere(aFollowUp({ issueId: '20001', issueKey: 'OPS-7', title: 'Fix the network' }));
    expect(await ask({ kind: 'link-follow-up', incident, issueKey: 'OPS-7' })).toMatchObject({ kind: 'done' });
    expect(await ask({ kind: 'link-follow-up', incident, issueKey: 'OPS-7' })).toMatchObject({ kind: 'refused' });
    expect(await ask({ kind: 'link-follow-up', incident, issueKey: 'OPS-8' })).toMatchObject({ kind: 'refused' });
    await carryOut(team, close);
    expect(JSON.stringify(await answerTo('close'))).toContain('OPS-7');
  });

  it('that somebody made in Jira is met, dated and told in the timeline, once', async () => {
    const made = aFollowUp({ issueId: '10099', issueKey: 'SEV-99', title: 'By hand' });
    team.issues.edit('10001', { followUps: [made] });
    await ask({ kind: 'issue-changed', incident: { issueId: '10001' } });
    await ask({ kind: 'issue-changed', incident: { issueId: '10001' } });
    expect(await factsOf('SEV-99')).toEqual({ dueDate: '2026-12-07' });
    const told = (await team.timelines.of('10001')).filter(({ event }) => event.kind === 'follow-up');
    expect(told).toHaveLength(1);
  });
});

describe('two hundred follow-ups that somebody made in Jira', () => {
  it('are dated without ever writing to Jira more often than it takes, and each is told', async () => {
    const made = Array.from({ length: 200 }, (_, index) =>
      aFollowUp({ issueId: `${20_000 + index}`, issueKey: `SEV-${1000 + index}`, title: `Task ${index}` }),
    );
    team.issues.edit('10001', { followUps: made });
    const writtenAt: number[] = [];
    const editFollowUp: Team['issues']['editFollowUp'] = async (...given) => {
      writtenAt.push(Date.parse(team.clock.now()));
      return team.issues.editFollowUp(...given);
    };
    await askFor(team, { id: 'many', work: { kind: 'issue-changed', incident: { issueId: '10001' } } });
    await workOff(team, () => ({ ...team, issues: { ...team.issues, editFollowUp } }));
    expect(writtenAt).toHaveLength(200);
    const inTheSecondFrom = (from: number) => writtenAt.filter((at) => at >= from && at < from + 1000).length;
    expect(Math.max(...writtenAt.map(inTheSecondFrom))).toBeLessThan(50);
    const dates = await team.issues.followUpFacts(made.map(({ issueKey }) => issueKey));
    expect(new Set([...dates.values()].map(({ dueDate }) => dueDate))).toEqual(new Set(['2026-12-07']));
    const told = (await team.timelines.of('10001')).filter(({ event }) => event.kind === 'follow-up');
    expect(told).toHaveLength(200);
  });
});

describe('a link that somebody makes or removes in Jira', () => {
  const hear = async (type: string, ends: readonly string[]) => {
    const before = team.queue.waiting.length;
    await heedLink(team, { requestId: `link-${type}-${ends}`, type, ends });
    return team.queue.waiting.slice(before);
  };

  it('is looked into for each SEV at its ends, by one job however often Jira tells of it', async () => {
    const [first, ...others] = await hear('Blocks', ['20001', '10001']);
    expect([first, others]).toMatchObject([{ issueId: '10001' }, []]);
    expect(await hear('Blocks', ['20001', '10001'])).toEqual([first]);
  });

  it('is nobody’s business between other issues, or where its type says something else', async () => {
    expect(await hear('Blocks', ['20001', '20002'])).toEqual([]);
    expect(await hear('Relates', ['20001', '10001'])).toEqual([]);
  });
});

describe('a follow-up that is not done', () => {
  const day = 24 * 3600;
  const tend = async (id: string) => {
    await carryOut(team, { id, work: { kind: 'tend', incident: { issueId: '10001' } } });
    await workOff(team);
  };
  const told = (slackUserId: string) =>
    team.chat
      .directTo(slackUserId)
      .filter(({ text }) => text.includes('needs you'))
      .map(({ text }) => text);

  it('is told to its assignee and the owner when it is due, and once when it is overdue', async () => {
    await carryOut(team, addFollowUp);
    await ask(edit({ edit: { assigneeAccountId: erin.accountId } }));
    for (const id of ['early', 'earlier']) await tend(id);
    expect(told(erin.slackUserId)).toEqual([]);
    expect((await team.records.find('10001'))?.dueAt).toBe('2026-12-07T09:00:00.000Z');
    team.clock.advance(14 * day);
    for (const id of ['due', 'due-again']) await tend(id);
    team.clock.advance(4 * day);
    for (const id of ['overdue', 'overdue-again']) await tend(id);
    for (const { slackUserId } of [omar, erin])
      expect(told(slackUserId)).toEqual([
        expect.stringContaining('due 2026-12-07'),
        expect.stringContaining('overdue since 2026-12-07'),
      ]);
  });

  it('is told too when the clock goes on while the app looks', async () => {
    await ask({ kind: 'follow-up', incident, priority: 'high', title: 'Call the bank', dueDate: '2026-01-05' });
    const { clock } = team;
    const now = () => {
      clock.advance(1);
      return clock.now();
    };
    team = { ...team, clock: { ...clock, now } };
    await tend('moving');
    expect(told(omar.slackUserId)).toEqual([expect.stringContaining('overdue since 2026-01-05')]);
  });

  it('troubles nobody once the SEV is closed', async () => {
    await ask({ kind: 'follow-up', incident, priority: 'low', title: 'Tidy up', dueDate: '2026-11-24' });
    await carryOut(team, close);
    team.clock.advance(2 * day);
    await tend('late');
    expect(told(omar.slackUserId)).toEqual([]);
  });
});

describe('a time that was written down wrong', () => {
  it('is corrected in Jira and in the timeline, which tells of it', async () => {
    const was = sev()?.times.mitigatedAt ?? '';
    const to = '2026-11-23T13:01:30.000Z';
    expect(await ask({ kind: 'correct-time', incident, which: 'mitigatedAt', to, was })).toMatchObject({
      kind: 'done',
    });
    expect(sev()?.times.mitigatedAt).toBe(to);
    const entries = await team.timelines.of('10001');
    expect(entries.find(({ event }) => event.kind === 'mitigated')?.at).toBe(to);
    expect(entries.find(({ event }) => event.kind === 'time-corrected')).toMatchObject({
      by: 'Omar',
      event: { which: 'mitigatedAt', from: was, to },
    });
    expect(await ask({ kind: 'correct-time', incident, which: 'mitigatedAt', to: was, was })).toMatchObject({
      kind: 'refused',
    });
  });
});
