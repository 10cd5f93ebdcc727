import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../driver/start-workbench.ts';
import { openASev, type Team, teamOf } from '../e2e/team.ts';

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

const fieldId = (module: string) => team.session.jira.fields[module] ?? '';

const summary = async (channel: string) => JSON.stringify((await team.messages(channel))[0]?.blocks);

const impacts = async () => (await team.timeline('SEV-1')).filter((text) => text.startsWith('Impact'));

describe('the impact of a SEV', () => {
  it('is said in its channel, without an announcement, and Jira follows', async () => {
    const { id } = await openASev(team);
    await team.type('engineer', id, 'impact Nobody can pay & <everybody> waits');
    expect(await team.field('SEV-1', 'sev-impact')).toBe('Nobody can pay & <everybody> waits');
    expect(await summary(id)).toContain('Impact: Nobody can pay &amp; &lt;everybody&gt; waits');
    expect(await team.messages(id)).toHaveLength(1);
    expect(await team.lastPrivate('engineer')).toContain('The impact of SEV-1 is now: Nobody can pay');
    expect(await impacts()).toEqual(['Impact described by Erin Eng: Nobody can pay & <everybody> waits']);
  });

  it('is described in a form from the summary, which knows what was said before', async () => {
    const { id } = await openASev(team);
    await team.type('engineer', id, 'impact Nobody can pay');
    const ts = (await team.messages(id))[0]?.ts ?? '';
    const startedAt = Math.floor(Date.parse(await workbench.now()) / 1000) - 1200;
    await team.click('on-call', id, ts, 'describe_impact');
    await team.submit('on-call', {
      'Who is affected?': 'shops in Berlin',
      'Impact started': startedAt,
      Affects: ['availability'],
    });
    expect(await team.field('SEV-1', 'sev-impact')).toBe('Nobody can pay Affected: shops in Berlin');
    expect(Date.parse(await team.field('SEV-1', 'sev-impact-started-at')) / 1000).toBe(startedAt);
    expect(await team.field('SEV-1', 'sev-affects')).toEqual(['availability']);
    await team.type('engineer', id, 'impact');
    const form = JSON.stringify(await team.form('engineer'));
    expect(form).toContain('"initial_value":"Nobody can pay"');
    expect(form).toContain('"initial_value":"shops in Berlin"');
    expect(form).toContain(`"initial_date_time":${startedAt}`);
    await team.submit('engineer', { 'Impact started': '', Affects: [] });
    expect(await team.field('SEV-1', 'sev-impact-started-at')).toBeNull();
    expect(await team.field('SEV-1', 'sev-affects')).toBeNull();
    expect(await team.field('SEV-1', 'sev-impact')).toBe('Nobody can pay Affected: shops in Berlin');
    expect(await impacts()).toHaveLength(3);
  });

  it('cannot have begun in the future', async () => {
    const { id } = await openASev(team);
    await team.type('engineer', id, 'impact');
    const later = Math.floor(Date.parse(await workbench.now()) / 1000) + 600;
    const reply = await team.submit('engineer', { Impact: 'Nobody can pay', 'Impact started': later });
    expect(reply.body).toMatchObject({ errors: { 'impact-started': expect.any(String) } });
    expect(await team.field('SEV-1', 'sev-impact')).toBeNull();
  });

  it('follows what is changed in Jira, without an announcement, with an entry each time', async () => {
    const { id } = await openASev(team);
    await team.editInJira('engineer', 'SEV-1', { [fieldId('sev-impact')]: 'Half the payments fail' });
    await team.editInJira('engineer', 'SEV-1', { [fieldId('sev-affects')]: ['integrity'] });
    await team.editInJira('engineer', 'SEV-1', { summary: 'Another title' });
    await team.editInJira('engineer', 'SEV-1', { [fieldId('sev-impact')]: null });
    expect(await summary(id)).toContain('Impact: not described yet');
    expect(await summary(id)).toContain('Affects: integrity');
    expect(await team.messages(id)).toHaveLength(1);
    expect(await impacts()).toEqual([
      'Impact described by Erin Eng: Half the payments fail',
      'Impact described by Erin Eng: Half the payments fail (affects integrity)',
      'Impact described by Erin Eng: affects integrity',
    ]);
  });

  it('is held by Jira to what can be affected', async () => {
    await openASev(team);
    const answer = await team.editInJira('engineer', 'SEV-1', { [fieldId('sev-affects')]: ['everything'] });
    expect(answer).toMatchObject({
      status: 400,
      body: { errors: { [fieldId('sev-affects')]: 'What is affected is confidentiality, integrity or availability.' } },
    });
  });

  it('is cut where Jira holds no more, and says so', async () => {
    const { id } = await openASev(team);
    await team.type('engineer', id, `impact ${'😀 '.repeat(200)}`);
    const kept: string = await team.field('SEV-1', 'sev-impact');
    expect(kept.length).toBeLessThanOrEqual(254);
    expect(kept.endsWith('…')).toBe(true);
    expect(await team.lastPrivate('engineer')).toContain('Jira holds 254 characters of it');
  });

  it.each(['reader', 'guest'] as const)('is not for a %s to describe', async (role) => {
    await openASev(team);
    await team.type(role, team.reports, 'impact SEV-1 Nothing at all');
    expect(await team.field('SEV-1', 'sev-impact')).toBeNull();
    expect(await team.lastPrivate(role)).toMatch(/^You can't change this incident|^Guests/);
  });

  it('is not described again when it is closed', async () => {
    const { id } = await openASev(team);
    await team.type('on-call', id, 'mitigated Rolled back');
    await team.type('on-call', id, 'close');
    await team.type('on-call', id, 'impact Nobody can pay');
    expect(await team.lastPrivate('on-call')).toContain('SEV-1 is Closed; for this it must be');
  });
});

describe('the highest severity', () => {
  it('stays what it was when the severity goes down, in Slack and in Jira', async () => {
    const { id } = await openASev(team);
    expect(await team.field('SEV-1', 'sev-highest-severity')).toBe(2);
    await team.editInJira('engineer', 'SEV-1', { [fieldId('sev-severity')]: 1 });
    expect(await team.field('SEV-1', 'sev-highest-severity')).toBe(1);
    await team.type('on-call', id, 'severity sev3 It is over');
    expect(await team.field('SEV-1', 'sev-severity')).toBe(3);
    expect(await team.field('SEV-1', 'sev-highest-severity')).toBe(1);
    expect(await summary(id)).toContain('It was SEV 1 critical.');
  });
});
