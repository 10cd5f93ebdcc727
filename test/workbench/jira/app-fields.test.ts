import { fileIncident, readIssue } from './incidents.ts';
import { type JiraOnAPort, personCaller, startJira, theApp } from './jira-on-a-port.ts';

let bench: JiraOnAPort;
let key: string;
beforeEach(async () => {
  bench = await startJira();
  key = await fileIncident(bench);
});
afterEach(() => bench.close());

const id = (moduleKey: string) => bench.jira.facts().fields[moduleKey] ?? '';
const put = (moduleKey: string, value: unknown, caller = theApp) =>
  bench.as(caller, 'PUT', `/rest/api/3/app/field/${id(moduleKey)}/value`, { updates: [{ issueIds: [10_001], value }] });
const edit = (fields: Readonly<Record<string, unknown>>) =>
  bench.as(theApp, 'PUT', `/rest/api/3/issue/${key}`, { fields });

describe('the fields of the manifest', () => {
  it('are found by the key of their module', async () => {
    const fields = await bench.client('reader').issueFields.getFields();
    const owner = fields.find((field) => field.key?.endsWith('/static/sev-owner'));
    expect(owner).toMatchObject({
      id: 'customfield_10102',
      name: 'SEV owner',
      schema: { type: 'user', custom: owner?.key },
    });
  });

  it('are read as the manifest formats them', () => {
    const { fieldText } = bench.jira;
    expect([fieldText(id('sev-severity'), 2), fieldText(id('sev-channel'), 'a'), fieldText('summary', 'a')]).toEqual([
      'SEV 2 major',
      undefined,
      undefined,
    ]);
  });

  it('take no value that their validation refuses', async () => {
    const { status, body } = await edit({ [id('sev-severity')]: 4 });
    expect([status, body.errors]).toEqual([
      400,
      { [id('sev-severity')]: 'Severity is 1 (critical), 2 (major) or 3 (minor).' },
    ]);
  });

  it('are closed to an ordinary edit when they are read-only', async () => {
    const { status, body } = await edit({ [id('sev-channel')]: 'https://example.slack.com/archives/C1' });
    expect([status, body.errors[id('sev-channel')]]).toEqual([
      400,
      `Field '${id('sev-channel')}' cannot be set. It is not on the appropriate screen, or unknown.`,
    ]);
  });
});

describe('somebody who forges what the app keeps', () => {
  const kept = [
    ['sev-channel', 'https://evil.example'],
    ['sev-post-mortem', 'https://evil.example'],
    ['sev-highest-severity', 3],
    ['sev-meeting-at', '2026-11-23T09:12:00.000+0000'],
    ...['reported', 'acknowledged', 'opened', 'mitigated', 'closed'].map((step) => [
      `sev-${step}-at`,
      '2026-11-23T09:12:00.000+0000',
    ]),
  ] as readonly (readonly [string, unknown])[];

  it.each(kept)(
    'can set %s neither when an issue is made, nor in an edit, nor with a transition',
    async (module, value) => {
      const administrator = personCaller('administrator');
      const fields = { [id(module)]: value };
      const made = { project: { key: 'SEV' }, issuetype: { name: 'Incident' }, summary: 'Forged', ...fields };
      const { transitions } = await bench.client('administrator').issues.getTransitions({ issueIdOrKey: key });
      const transition = { id: transitions?.[0]?.id };
      const answers = [
        await bench.as(administrator, 'POST', '/rest/api/3/issue', { fields: made }),
        await bench.as(administrator, 'PUT', `/rest/api/3/issue/${key}`, { fields }),
        await bench.as(administrator, 'POST', `/rest/api/3/issue/${key}/transitions`, { transition, fields }),
      ];
      expect(answers.map(({ status }) => status)).toEqual([400, 400, 400]);
      expect((await readIssue(bench, key)).fields[id(module)]).toBeNull();
    },
  );
});

describe('the app setting a field of its own', () => {
  it('passes screens and leaves a change log', async () => {
    expect((await put('sev-opened-at', '2026-11-23T09:12:00.123Z')).status).toBe(204);
    expect((await readIssue(bench, key)).fields[id('sev-opened-at')]).toBe('2026-11-23T09:12:00.000+0000');
    const { total } = await bench.client('on-call').issues.getChangeLogs({ issueIdOrKey: key });
    expect(total).toBe(1);
  });

  it('can leave no change log', async () => {
    await bench.as(theApp, 'POST', '/rest/api/3/app/field/value?generateChangelog=false', {
      updates: [
        { customField: id('sev-channel'), issueIds: [10_001], value: 'https://example.slack.com/archives/C1' },
        { customField: id('sev-severity'), issueIds: [10_001], value: 2 },
      ],
    });
    const { total } = await bench.client('on-call').issues.getChangeLogs({ issueIdOrKey: key });
    expect([total, (await readIssue(bench, key)).fields[id('sev-severity')]]).toEqual([0, 2]);
  });

  it.each([
    ['a wrong type', 'sev-severity', '2'],
    ['a date in words', 'sev-opened-at', 'yesterday'],
  ])('is refused %s', async (_, moduleKey, value) => {
    expect((await put(moduleKey, value)).status).toBe(400);
  });

  it('is what nobody else can do', async () => {
    expect((await put('sev-severity', 1, personCaller('administrator'))).status).toBe(403);
  });

  it('reaches no field of Jira’s', async () => {
    const { status } = await bench.as(theApp, 'PUT', '/rest/api/3/app/field/summary/value', { updates: [] });
    expect(status).toBe(403);
  });
});
