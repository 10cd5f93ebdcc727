import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../../driver/start-workbench.ts';

describe('what the site does not model', () => {
  let workbench: WorkbenchDriver;
  beforeAll(async () => {
    workbench = await startWorkbench();
  }, startPatienceMs);
  afterEach(() => workbench.forgetUnmodelled());
  afterAll(() => workbench.stop());

  it.each(['/rest/api/3/dashboard/search', '/rest/agile/1.0/board', '/wiki/api/v2/whiteboards', '/elsewhere'])(
    'answers 501 at %s, naming it',
    async (path) => {
      const { status, body } = await workbench.jiraAs('administrator')(path);
      expect(status).toBe(501);
      expect(JSON.stringify(body)).toContain(path);
    },
  );

  it('answers 501 to a Slack method', async () => {
    const { slack } = await workbench.session();
    const response = await fetch(`${workbench.origin}/slack/api/admin.emoji.add`, {
      method: 'POST',
      headers: { authorization: `Bearer ${slack.botToken}` },
    });
    expect(response.status).toBe(501);
    expect(await response.text()).toContain('admin.emoji.add');
  });

  it('is remembered over a reset, so that a test run that met it fails', async () => {
    await fetch(`${workbench.origin}/elsewhere`);
    await workbench.reset();
    await expect(workbench.expectNothingUnmodelled()).rejects.toThrow('GET /elsewhere');
  });

  it('is nothing as long as only what is modelled is asked for', async () => {
    await workbench.jiraAs('engineer')('/rest/api/3/myself');
    await workbench.expectNothingUnmodelled();
  });
});
