import { tick } from '../../src/use-cases/due/tick.ts';
import { aTeam, type Team } from '../fakes/a-team.ts';
import { carryOut, mitigate, open, report, workOff } from './queue-run.ts';

let team: Team;
beforeEach(async () => {
  team = aTeam();
  await carryOut(team, report);
  await carryOut(team, open);
});

const look = (by: string) => carryOut(team, { id: `look ${by}`, by, work: { kind: 'publish-home' } });
const homeOf = (slackUserId: string) => JSON.stringify(team.chat.homes.get(slackUserId) ?? 'never shown');
const incident = { issueKey: 'SEV-1' };

describe('the Home tab of somebody who opened it', () => {
  it('shows their roles, and the update that they owe', async () => {
    await look('UOMAR');
    expect(homeOf('UOMAR')).toMatch(/SEV-1.*you: SEV owner.*update due/);
    team.clock.advance(3600);
    await look('UOMAR');
    await carryOut(team, { id: 'later', by: 'UOMAR', work: { kind: 'publish-home' } });
    expect(homeOf('UOMAR')).toContain('update overdue since');
  });

  it('shows the contribution that they owe, with the page, until they made it', async () => {
    team.chat.writes(team.chat.channels.find(({ name }) => name.startsWith('sev-1'))?.id ?? '', 'UERIN');
    await carryOut(team, mitigate);
    team.clock.advance(300);
    await tick(team);
    await workOff(team);
    await look('UERIN');
    expect(homeOf('UERIN')).toMatch(/Post mortems that wait for me.*SEV-1.*contribution to the post mortem due/);
    expect(homeOf('UERIN')).toContain(team.pages.all[0]?.url);
    team.pages.edit(team.pages.all[0]?.pageId ?? '', 'account-erin');
    team.clock.advance(3600);
    await tick(team);
    await workOff(team);
    await carryOut(team, { id: 'later', by: 'UERIN', work: { kind: 'publish-home' } });
    expect(homeOf('UERIN')).not.toContain('contribution');
  });

  it('is shown anew when something of theirs changes', async () => {
    await look('UOMAR');
    await carryOut(team, mitigate);
    expect(homeOf('UOMAR')).toContain('Mitigated');
  });

  it('is shown anew to whoever gives a role away and whoever gets it', async () => {
    await look('UOMAR');
    await look('UERIN');
    await carryOut(team, { id: 'to erin', work: { kind: 'owner', incident, owner: { slackUserId: 'UERIN' } } });
    expect(homeOf('UERIN')).toContain('you: SEV owner');
    expect(homeOf('UOMAR')).not.toContain('you: SEV owner');
    const give = { scribe: { slackUserId: 'UOMAR' } };
    await carryOut(team, { id: 'scribe', work: { kind: 'roles', incident, give } });
    expect(homeOf('UOMAR')).toContain('scribe');
  });

  it('is shown anew to whoever is to do a follow-up', async () => {
    await look('UERIN');
    const work = { kind: 'follow-up', incident, priority: 'high', title: 'Add an alarm' } as const;
    await carryOut(team, { id: 'f', work: { ...work, assignee: { slackUserId: 'UERIN' } } });
    expect(homeOf('UERIN')).toContain('Add an alarm');
  });

  it('stays as it was when what changes is nothing of theirs', async () => {
    await look('URITA');
    const before = homeOf('URITA');
    await carryOut(team, mitigate);
    expect(homeOf('URITA')).toBe(before);
  });
});

describe('the Home tab of somebody who never opened it', () => {
  it('is not shown, whatever changes', async () => {
    await carryOut(team, mitigate);
    expect([...team.chat.homes.keys()]).toEqual([]);
  });
});
