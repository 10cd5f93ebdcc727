import { SevError } from '../../../src/errors.ts';
import { lookAtNow } from '../../../src/use-cases/project/look-at-now.ts';
import { lookAtTrends } from '../../../src/use-cases/project/look-at-trends.ts';
import { aMeasuredSev } from '../../builders/a-measured-sev.ts';
import { erin } from '../../builders/a-person.ts';
import { aTeam, type Team } from '../../fakes/a-team.ts';
import { addFollowUp, carryOut, mitigate, open, report } from '../queue-run.ts';

let team: Team;
beforeEach(() => {
  team = aTeam();
});

const year = { months: 12, filter: {} };

async function seenNow(of = team) {
  const look = await lookAtNow(of, erin.accountId);
  if (look.kind !== 'seen') throw new Error('Erin may not see the project');
  return look;
}

async function seenTrends(asked = year) {
  const look = await lookAtTrends(team, erin.accountId, asked);
  if (look.kind !== 'seen') throw new Error('Erin may not see the project');
  return look;
}

describe('what is open and due', () => {
  it('is each open SEV, with its update, its follow-ups and its post mortem as they fall due', async () => {
    for (const asked of [report, open, addFollowUp]) await carryOut(team, asked);
    const { sevs, due, onCall } = await seenNow();
    expect(sevs).toMatchObject([{ incident: { issueKey: 'SEV-1' }, owner: { name: 'Omar' } }]);
    expect(due.map(({ kind, overdue, who }) => [kind, overdue, who])).toEqual([['update', false, 'Omar']]);
    expect(onCall).toEqual({ kind: 'people', names: ['Omar'] });
    await carryOut(team, mitigate);
    team.clock.advance(15 * 24 * 3600);
    expect((await seenNow()).due.map(({ kind, overdue }) => [kind, overdue])).toEqual([
      ['update', true],
      ['post-mortem', true],
      ['follow-up', true],
    ]);
  });

  it('shows although Slack cannot be asked who is on call', async () => {
    for (const asked of [report, open]) await carryOut(team, asked);
    const away = () => Promise.reject(new SevError('unavailable', 'Slack is away.', { nextStep: 'Wait.' }));
    const { sevs, onCall } = await seenNow({ ...team, onCall: { now: away } });
    expect(sevs).toHaveLength(1);
    expect(onCall).toEqual({ kind: 'unknown', text: 'Slack is away.', nextStep: 'Wait.' });
  });

  it('is nothing for whoever may not see the project', async () => {
    team.issues.forbid(erin.accountId, 'see');
    expect(await lookAtNow(team, erin.accountId)).toEqual({ kind: 'no-access' });
    expect(await lookAtTrends(team, erin.accountId, year)).toEqual({ kind: 'no-access' });
  });
});

describe('the trends', () => {
  it('count a SEV that Jira keeps from some for those who may see it, and for nobody else', async () => {
    for (const asked of [report, open]) await carryOut(team, asked);
    team.issues.edit('10001', { securityLevelId: '10200' });
    await team.figures.keep('10001', undefined, ['2026-11']);
    expect((await seenTrends()).all.sevs).toBe(1);
    const { restrictedSevs } = team.issues;
    team = {
      ...team,
      issues: { ...team.issues, restrictedSevs: async (_, since) => restrictedSevs('nobody', `9${since}`) },
    };
    expect((await seenTrends()).all.sevs).toBe(0);
  });

  it('name the SEVs whose times are reversed, as far as the reader may see them', async () => {
    for (const asked of [report, open]) await carryOut(team, asked);
    const took = { acknowledge: 'invalid' } as const;
    await team.figures.keep('10001', aMeasuredSev({ issueId: '10001', took }), []);
    await team.figures.keep('10099', aMeasuredSev({ issueId: '10099', took }), []);
    expect(await seenTrends()).toMatchObject({
      invalid: [{ issueKey: 'SEV-1', title: 'Payments fail', url: 'https://example.atlassian.net/browse/SEV-1' }],
      all: { steps: { acknowledge: { count: 0, invalid: 2 } } },
    });
  });

  it('ask as little for ten thousand closed SEVs as for ten', async () => {
    const asksWith = async (count: number) => {
      const rows = Array.from({ length: count }, (_, index) => aMeasuredSev({ issueId: String(20_000 + index) }));
      await team.figures.replace({ from: '2026-11-21', to: '2026-11-31' }, rows);
      const asked: string[] = [];
      const watched = <T extends object>(port: T, name: string): T =>
        new Proxy(port, {
          get: (target, key) => {
            asked.push(`${name}.${String(key)}`);
            return Reflect.get(target, key);
          },
        });
      const { figures, issues, records } = team;
      const watching = { figures: watched(figures, 'figures'), issues: watched(issues, 'issues') };
      const look = await lookAtTrends(
        { ...team, ...watching, records: watched(records, 'records') },
        erin.accountId,
        year,
      );
      return { asked, counted: look.kind === 'seen' ? look.all.sevs : 0 };
    };
    const few = await asksWith(10);
    const many = await asksWith(10_000);
    expect([few.counted, many.counted]).toEqual([10, 10_000]);
    expect(many.asked).toEqual(few.asked);
    expect(many.asked).toEqual(['issues.may', 'figures.of', 'issues.restrictedSevs', 'figures.recount']);
  });
});
