import { acceptRequest } from '../../../src/use-cases/jobs/accept-request.ts';
import { aSev } from '../../builders/an-incident.ts';
import { aTeam, type Team } from '../../fakes/a-team.ts';
import { passOnce } from '../passing.ts';
import { addFollowUp, carryOut, close, mitigate, open, report, workOff } from '../queue-run.ts';

let team: Team;
beforeEach(() => {
  team = aTeam();
});

const kept = () => team.figures.of(['2025-03', '2026-10', '2026-11']);

async function countAnew(): Promise<void> {
  await team.figures.noteRecount({ startedAt: '2020-01-01T00:00:00.000Z', at: '2020-01-01T00:00:00.000Z' });
  await acceptRequest(team, {
    id: `recount:${team.clock.now()}`,
    work: { kind: 'recount' },
    reply: { kind: 'asked-for' },
  });
  await workOff(team);
}

describe('a SEV that is run through Slack', () => {
  it('counts from its opening on, with each step that it takes', async () => {
    await carryOut(team, report);
    expect(await kept()).toEqual([]);
    await carryOut(team, open);
    await carryOut(team, addFollowUp);
    expect(await kept()).toMatchObject([{ issueId: '10001', severity: 2, took: { open: 1 }, followUps: [{}] }]);
    team.issues.edit('10001', { followUps: [] });
    await carryOut(team, mitigate);
    await carryOut(team, close);
    const [sev] = await kept();
    expect(Object.keys(sev?.took ?? {})).toEqual(['acknowledge', 'open', 'mitigate', 'close']);
    await countAnew();
    expect(await kept()).toEqual([sev]);
  });

  it('counts no more once Jira keeps it from some, or it is deleted', async () => {
    for (const asked of [report, open]) await carryOut(team, asked);
    team.issues.edit('10001', { securityLevelId: '10200' });
    await passOnce(team);
    expect(await kept()).toEqual([]);
    team.issues.edit('10001', { securityLevelId: undefined });
    await passOnce(team);
    expect(await kept()).toHaveLength(1);
    team.issues.remove('10001');
    await passOnce(team);
    expect(await kept()).toEqual([]);
  });

  it('is put right by the next pass where its figures were lost or never came', async () => {
    for (const asked of [report, open]) await carryOut(team, asked);
    const before = await kept();
    await team.figures.keep('10001', undefined, ['2026-11']);
    await passOnce(team);
    expect(await kept()).toEqual(before);
  });
});

describe('figures that are counted anew', () => {
  const old = aSev('Closed', {
    times: { reportedAt: '2025-03-01T00:00:00.000Z', openedAt: '2025-03-31T23:59:59.000Z' },
  });
  const file = async (different: Partial<typeof old>) => {
    const { issueId } = await team.issues.create({ requestId: String(Math.random()), title: 'x', description: {} });
    team.issues.edit(issueId, { ...old, ...different, issueId, issueKey: `SEV-${Number(issueId) - 10_000}` });
    return issueId;
  };

  it('hold all of Jira’s SEVs, also those from before the app kept figures, and nothing that is gone', async () => {
    const issueId = await file({});
    await team.figures.keep(
      '99999',
      { issueId: '99999', openedOn: '2025-03-31', components: [], took: {}, followUps: [] },
      [],
    );
    await passOnce(team);
    expect(await kept()).toMatchObject([{ issueId, openedOn: '2025-03-31', severity: 2 }]);
    expect((await team.figures.recount())?.next).toBeUndefined();
  });

  it('leave out drills and what Jira keeps from some', async () => {
    await file({ securityLevelId: '10200' });
    const drill = await file({});
    await team.records.save({
      issueId: drill,
      issueKey: 'SEV-2',
      title: 'x',
      reportText: '',
      told: {},
      announcements: 0,
      drill: true,
    });
    await countAnew();
    expect(await kept()).toEqual([]);
  });

  it('go on where they were cut off', async () => {
    const issueId = await file({});
    const asked: string[] = [];
    const { sevsOpenedIn } = team.issues;
    let dies = true;
    const cut = {
      ...team,
      issues: {
        ...team.issues,
        sevsOpenedIn: async (days: Parameters<typeof sevsOpenedIn>[0]) => {
          asked.push(days.from);
          if (dies && days.from === '2026-01-01') throw new Error('cut off');
          return sevsOpenedIn(days);
        },
      },
    };
    await acceptRequest(team, { id: 'recount:1', work: { kind: 'recount' }, reply: { kind: 'asked-for' } });
    await workOff(team, (delivery) => {
      if (delivery > 2) dies = false;
      return cut;
    });
    expect(asked.filter((from) => from === '2025-03-01')).toHaveLength(1);
    expect(asked.at(-1)).toBe('2026-11-21');
    expect(await kept()).toMatchObject([{ issueId }]);
    expect((await team.figures.recount())?.next).toBeUndefined();
  });
});
