import { fileFollowUp, fileIncident, move, readIssue } from './incidents.ts';
import { adf, type JiraOnAPort, personCaller, startJira, theApp } from './jira-on-a-port.ts';

let bench: JiraOnAPort;
let key: string;
beforeEach(async () => {
  bench = await startJira();
  key = await fileIncident(bench);
});
afterEach(() => bench.close());

const toMitigated = async () => {
  await move(bench, key, 'Open a SEV');
  await move(bench, key, 'Mitigated');
};
const statusName = async () => ((await readIssue(bench, key)).fields.status as { name: string }).name;

describe('the workflow of an incident', () => {
  it('offers only what its status allows', async () => {
    const { transitions } = await bench.client('on-call').issues.getTransitions({ issueIdOrKey: key });
    expect(transitions?.map(({ name, to }) => [name, to?.name])).toEqual([
      ['Investigate', 'Investigating'],
      ['Open a SEV', 'Open'],
      ['Not an incident', 'Not an incident'],
    ]);
  });

  it('refuses a transition that is not open', async () => {
    const { status, body } = await bench.as(theApp, 'POST', `/rest/api/3/issue/${key}/transitions`, {
      transition: { id: '51' },
    });
    expect([status, body.errorMessages]).toEqual([400, ["Transition id '51' is not valid for this issue."]]);
  });

  it('takes fields and a comment along with a transition', async () => {
    const severity = bench.jira.facts().fields['sev-severity'] ?? '';
    const { status } = await bench.as(theApp, 'POST', `/rest/api/3/issue/${key}/transitions`, {
      transition: { id: '21' },
      fields: { [severity]: 1 },
      update: { comment: [{ add: { body: adf('Opened.') } }] },
    });
    const { fields } = await readIssue(bench, key);
    expect([status, fields[severity], await statusName(), fields.comment]).toMatchObject([
      204,
      1,
      'Open',
      { total: 1 },
    ]);
  });

  it('resolves what is done, and unresolves what is taken up again', async () => {
    await move(bench, key, 'Not an incident');
    expect((await readIssue(bench, key)).fields.resolution).toMatchObject({ name: 'Done' });
    await move(bench, key, 'Reconsider');
    expect((await readIssue(bench, key)).fields).toMatchObject({ resolution: null, resolutiondate: null });
  });

  it('lets a sub-task go anywhere', async () => {
    const child = await fileFollowUp(bench, key);
    const { transitions } = await bench.client('engineer').issues.getTransitions({ issueIdOrKey: child });
    expect(transitions?.map(({ name }) => name)).toEqual(['To Do', 'In Progress', 'Done']);
  });
});

describe('the gate before Closed', () => {
  it('is asked with the issue and the two statuses', async () => {
    await toMitigated();
    await move(bench, key, 'Close');
    expect(bench.validated).toEqual([
      {
        moduleKey: 'close-gate',
        issue: { key },
        configuration: {},
        transition: { from: { id: '10004' }, to: { id: '10006' }, modifiedFields: {} },
      },
    ]);
    expect(await statusName()).toBe('Closed');
  });

  it('refuses in its own words, whoever asks', async () => {
    await toMitigated();
    bench.verdict = { result: false, errorMessage: 'SEV-2 is still open.' };
    const { status, body } = await move(bench, key, 'Close', personCaller('administrator'));
    expect([status, body, await statusName()]).toEqual([
      400,
      { errorMessages: ['SEV-2 is still open.'], errors: {} },
      'Mitigated',
    ]);
  });

  it('does not close an issue that was moved while the gate was asked', async () => {
    await toMitigated();
    const asked = bench.site.app.validateTransition;
    Object.assign(bench.site.app, {
      validateTransition: async (...args: Parameters<typeof asked>) => {
        await move(bench, key, 'Reopen');
        return asked(...args);
      },
    });
    expect((await move(bench, key, 'Close')).status).toBe(409);
    expect(await statusName()).toBe('Open');
  });
});
