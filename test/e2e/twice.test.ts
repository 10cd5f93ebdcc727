import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../driver/start-workbench.ts';
import { endState } from './end-state.ts';
import { openASev, type Team, teamOf } from './team.ts';

let workbench: WorkbenchDriver;

beforeAll(async () => {
  workbench = await startWorkbench();
}, startPatienceMs);
afterEach(() => workbench.expectNothingUnmodelled());
afterAll(() => workbench.stop());

async function fromReportToClosed(team: Team): Promise<void> {
  const { id } = await openASev(team);
  await team.type('on-call', id, 'severity sev1 everyone is affected');
  await team.editInJira('engineer', 'SEV-1', { [team.session.jira.fields['sev-severity'] ?? '']: 2 });
  await team.type('on-call', id, 'followup high Add an alarm');
  await team.type('on-call', id, 'mitigated Restarted the gateway');
  await team.moveInJira('engineer', 'SEV-2', 'Done');
  await team.type('on-call', id, 'close');
}

async function stateAfter(prepare: () => Promise<unknown>) {
  await workbench.reset();
  await prepare();
  const team = await teamOf(workbench);
  await fromReportToClosed(team);
  await workbench.advance(5);
  await workbench.idle();
  return endState(workbench, team);
}

it('gives one issue, channel, page and message of each, though every delivery comes twice', async () => {
  const once = await stateAfter(async () => undefined);
  const twice = await stateAfter(() => workbench.deliveries({ duplicate: true }));
  expect(once.issues.map(({ key, status }) => [key, status])).toEqual([
    ['SEV-1', 'Closed'],
    ['SEV-2', 'Done'],
  ]);
  expect(twice).toEqual(once);
}, 120_000);

it('treats a form that is sent twice as sent once', async () => {
  await workbench.reset();
  const team = await teamOf(workbench);
  await team.type('reporter', team.reports, 'report Payments fail');
  await team.click('on-call', team.reports, (await team.card()).ts, 'open_sev');
  const [view] = await workbench.slack.views('on-call');
  const form = { user: 'on-call', viewId: view?.id ?? '', values: { Title: 'Payments fail', Severity: 'SEV 2 major' } };
  await Promise.allSettled([workbench.slack.submit(form), workbench.slack.submit(form)]);
  await workbench.idle();
  expect(await team.sevChannels()).toHaveLength(1);
  expect((await workbench.slack.ephemeral('on-call')).filter(({ text }) => text?.includes('is open as'))).toHaveLength(
    1,
  );
});

it('tells the second of two people who open the same report where the SEV is', async () => {
  await workbench.reset();
  const team = await teamOf(workbench);
  await team.type('reporter', team.reports, 'report Payments fail');
  await Promise.all([
    workbench.slack.command({ user: 'on-call', channel: team.reports, text: 'open SEV-1 sev2' }),
    workbench.slack.command({ user: 'engineer', channel: team.reports, text: 'open SEV-1 sev1' }),
  ]);
  await workbench.idle();
  expect(await team.sevChannels()).toHaveLength(1);
  const answers = [await team.lastPrivate('on-call'), await team.lastPrivate('engineer')];
  expect(answers.filter((text) => text.includes('is a SEV already'))).toHaveLength(1);
});
