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

/** Jira's search shows a change a moment later. */
const whenSearchHasCaughtUp = () => workbench.advance(5);

describe('the Home tab', () => {
  it('says so when there is nothing', async () => {
    const home = await team.home('engineer');
    expect(home).toContain('On call now: Omar Okafor.');
    expect(home).toContain('You have no role in an open SEV.');
    expect(home).toContain('You owe no follow-up.');
    expect(home).toContain('No SEV is open. All is well.');
  });

  it('shows my SEVs, what I owe with high priority first, and what else is open, anew each time', async () => {
    const { id } = await openASev(team);
    await team.type('engineer', team.reports, 'open sev1 The site is down');
    await team.type('on-call', id, 'owner @erin');
    await team.type('on-call', id, 'followup low @erin Tidy the dashboard');
    await team.type('on-call', id, 'followup high @erin Add an alarm');
    await team.type('on-call', id, 'followup high @sam Call the bank');
    await team.type('reporter', team.reports, 'report Cards fail');
    await team.type('engineer', team.reports, 'ack SEV-6');
    await whenSearchHasCaughtUp();
    const home = await team.home('engineer');
    const order = [
      'My SEVs',
      '|SEV-1>',
      'Waiting for my verdict',
      '|SEV-6>',
      'My follow-ups',
      '|SEV-4>',
      '|SEV-3>',
      'Other open SEVs',
      '|SEV-2>',
      '1 report waits',
    ];
    const places = order.map((text) => home.indexOf(text));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places).not.toContain(-1);
    expect(home).not.toContain('Call the bank');
    expect(home).not.toContain('<@');
    await team.moveInJira('engineer', 'SEV-4', 'Done');
    await whenSearchHasCaughtUp();
    expect(await team.home('engineer')).not.toContain('Add an alarm');
  });

  it('opens the forms for a report and for a SEV, and answers in a direct message', async () => {
    await team.home('engineer');
    const click = async (actionId: string) => {
      const viewId = (await team.homeView('engineer'))?.id ?? '';
      return workbench.actAsync(() => workbench.slack.action({ user: 'engineer', viewId, actionId }));
    };
    await click('report');
    await team.submit('engineer', { 'What do you suspect?': 'Cards fail' });
    await click('open_new');
    await team.submit('engineer', { Title: 'The site is down', Severity: 'SEV 1 critical' });
    const { id } = await team.sevChannel();
    expect((await team.direct('engineer')).map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Thank you\. Your report is .*SEV-1/),
      expect.stringContaining(`SEV-2 is open as SEV 1 critical in <#${id}>.`),
    ]);
  });

  it('shows somebody without a Jira account how to report, and no incident', async () => {
    await openASev(team);
    await whenSearchHasCaughtUp();
    const home = await team.home('unmatched');
    expect(home).toContain('"text":"Report an incident"');
    expect(home).toContain('On call now: Omar Okafor.');
    expect(home).toContain("I can't find a Jira account");
    expect(home).not.toContain('Payments fail');
    expect(home).not.toContain('Open a SEV');
  });

  it('shows no incident to somebody without the right to see them, and nothing to a guest', async () => {
    await openASev(team);
    await whenSearchHasCaughtUp();
    expect(await team.home('outsider')).not.toContain('Payments fail');
    const guest = await team.home('guest');
    expect(guest).toContain('Guests of this Slack workspace');
    expect(guest).not.toContain('"actions"');
  });
});

describe('the Home tab of somebody who looked at it lately', () => {
  it('shows a role that they get, and an update that they owe, without their looking again', async () => {
    const { id } = await openASev(team);
    await team.home('engineer');
    await team.type('on-call', id, 'owner @erin');
    await workbench.advance(15);
    await workbench.idle();
    const home = JSON.stringify(await team.homeView('engineer'));
    expect(home).toContain('you: SEV owner');
    expect(home).toMatch(/Updates that I owe.*SEV-1.*update due/);
    const published = (await workbench.calls()).calls.filter(({ path }) => path?.includes('views.publish'));
    expect(published).toHaveLength(2);
  });
});
