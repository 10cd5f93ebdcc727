import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../driver/start-workbench.ts';
import { openASev, type Team, teamOf } from './team.ts';

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

const panel = (functionKey: string, payload?: unknown, as = 'on-call') =>
  workbench.invoke<Record<string, unknown>>({
    moduleKey: 'sev-panel',
    functionKey,
    as,
    payload,
    extension: { issue: { key: 'SEV-1' } },
  });

const macro = (functionKey: string, payload?: unknown, as = 'engineer') =>
  workbench.invoke<Record<string, unknown>>({
    moduleKey: 'sev-post-mortem-macro',
    functionKey,
    as,
    payload,
    extension: { config: { issueKey: 'SEV-1' } },
  });

async function change(screen: typeof panel, what: object) {
  const requestId = crypto.randomUUID();
  expect(await screen('ask', { requestId, change: what })).toEqual({ kind: 'accepted', requestId });
  await workbench.idle();
  return screen('outcome', { requestId });
}

describe('the issue panel', () => {
  it('shows where the SEV stands, and what may be done', async () => {
    await openASev(team);
    expect(await panel('view')).toMatchObject({
      kind: 'sev',
      sev: {
        issueKey: 'SEV-1',
        status: 'Open',
        severity: { level: 2, label: 'SEV 2 major' },
        owner: { name: 'Omar Okafor' },
        channel: { name: 'sev-1-payments-fail' },
        openedAt: expect.any(String),
        timeline: [
          { text: expect.stringContaining('Reported by Rita Reyes') },
          { text: expect.stringContaining('was called') },
          { text: expect.stringContaining('SEV opened by Omar Okafor') },
        ],
        notices: [],
        may: {
          mitigate: { allowed: true },
          close: { allowed: false, because: expect.stringContaining('must be Mitigated') },
        },
      },
    });
  });

  it('opens a SEV', async () => {
    await team.type('reporter', team.reports, 'report Payments fail');
    expect(await change(panel, { kind: 'open', severity: 1 })).toMatchObject({ kind: 'done' });
    expect((await team.sevChannel()).topic.value).toContain('SEV 1 critical · Open');
  });

  it('tells why a change was refused', async () => {
    await openASev(team);
    expect(await change(panel, { kind: 'close' })).toEqual({
      kind: 'refused',
      text: 'SEV-1 is Open; for this it must be Mitigated or Follow-up.',
    });
  });

  it('refuses what no screen of ours would send', async () => {
    await openASev(team);
    const requestId = crypto.randomUUID();
    for (const payload of [
      {},
      { requestId, change: { kind: 'delete' } },
      { requestId: '../x', change: { kind: 'close' } },
      'close',
      null,
    ])
      expect(await panel('ask', payload)).toMatchObject({ kind: 'refused' });
  });

  it('does not take the issue from the screen', async () => {
    await openASev(team);
    const answer = await workbench.invoke({
      moduleKey: 'sev-panel',
      functionKey: 'view',
      as: 'on-call',
      payload: { issueKey: 'SEV-1' },
      extension: { issue: { key: 'OPS-1' } },
    });
    expect(answer).toMatchObject({
      kind: 'not-an-incident',
      text: expect.stringContaining("change the issue's type to Incident"),
    });
  });
});

describe('the post mortem macro', () => {
  it('adds a follow-up that shows at once', async () => {
    const { id } = await openASev(team);
    await team.type('on-call', id, 'mitigated Restarted it');
    expect(await change(macro, { kind: 'follow-up', priority: 'high', title: 'Add an alarm' })).toMatchObject({
      kind: 'done',
    });
    expect(await macro('view')).toMatchObject({
      sev: { followUps: [{ issueKey: 'SEV-2', title: 'Add an alarm', priority: 'high', done: false }] },
    });
  });
});

describe('the automation action Open a SEV', () => {
  it('opens a new one and gives its channel to the rest of the rule', async () => {
    const outputs = await workbench.automation('open-sev', 'engineer', {
      title: 'Alarm: payments fail',
      severity: 'SEV 1',
    });
    expect(outputs).toMatchObject({ issueKey: 'SEV-1', channel: 'sev-1-alarm-payments-fail' });
    expect(await team.statusOf('SEV-1')).toBe('Open');
  });

  it.each([
    [{ title: 'x', severity: 'high' }, 'Severity must be 1, 2 or 3'],
    [{ severity: '1' }, 'Name the incident'],
    [{ issueKey: 'SEV-77', severity: '1' }, "can't find an incident SEV-77"],
  ])('stops the rule with words that its owner understands: %j', async (inputs, message) => {
    expect(await workbench.automation('open-sev', 'engineer', inputs)).toMatchObject({
      errors: [{ message: expect.stringContaining(message) }],
    });
  });
});
