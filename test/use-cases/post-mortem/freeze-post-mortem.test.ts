import { lookAtPostMortem, lookAtSev } from '../../../src/use-cases/looking/look-at-sev.ts';
import { freezePostMortem } from '../../../src/use-cases/post-mortem/freeze-post-mortem.ts';
import { aTeam } from '../../fakes/a-team.ts';
import { addFollowUp, carryOut, mitigate, open, report } from '../queue-run.ts';

const approval = { at: '2026-11-25T09:30:00.000Z', by: 'Omar Okafor' };

async function aMitigatedSev() {
  const team = aTeam();
  for (const asked of [report, open, mitigate, addFollowUp]) await carryOut(team, asked);
  const [incident] = team.issues.all;
  if (!incident) throw new Error('There is no incident');
  return { team, incident };
}

describe('a post mortem that is approved', () => {
  it('shows its SEV as it was then, whatever happens since, and says so', async () => {
    const { team, incident } = await aMitigatedSev();
    const before = await lookAtPostMortem(team, 'account-omar', incident.issueKey);
    await freezePostMortem(team, incident, approval);
    team.issues.edit(incident.issueId, { title: 'Renamed', severity: 1, followUps: [] });
    const look = await lookAtPostMortem(team, 'account-omar', incident.issueKey);
    if (before.kind !== 'incident' || look.kind !== 'incident') throw new Error('It is not shown');
    expect(look.incident).toMatchObject({ title: before.incident.title, severity: 2 });
    expect(look.incident.followUps).toEqual(before.incident.followUps);
    expect(look.timeline.map(({ id }) => id)).toEqual(before.timeline.map(({ id }) => id));
    expect(look.frozen).toEqual(approval);
    expect(look.refusals.addFollowUp).toContain('approved');
  });

  it('leaves the SEV itself live in Jira', async () => {
    const { team, incident } = await aMitigatedSev();
    await freezePostMortem(team, incident, approval);
    team.issues.edit(incident.issueId, { title: 'Renamed' });
    expect(await lookAtSev(team, 'account-omar', incident.issueKey)).toMatchObject({ incident: { title: 'Renamed' } });
  });

  it('is kept once for one approval, and shown to nobody who may not see the SEV', async () => {
    const { team, incident } = await aMitigatedSev();
    await freezePostMortem(team, incident, approval);
    await freezePostMortem(team, { ...incident, title: 'Renamed since' }, approval);
    expect((await team.snapshots.of(incident.issueId))?.incident.title).toBe(incident.title);
    team.issues.forbid('account-nobody', 'see');
    expect(await lookAtPostMortem(team, 'account-nobody', incident.issueKey)).toEqual({ kind: 'no-access' });
  });
});
