import { get } from 'node:http';
import { networkInterfaces } from 'node:os';
import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../../driver/start-workbench.ts';

describe('who may do what from outside', () => {
  let workbench: WorkbenchDriver;
  beforeAll(async () => {
    workbench = await startWorkbench();
  }, startPatienceMs);
  afterAll(() => workbench.stop());

  describe('the control calls', () => {
    it('answer on both names of the loopback interface', async () => {
      const port = new URL(workbench.origin).port;
      expect((await fetch(`http://127.0.0.1:${port}/workbench/clock`)).status).toBe(200);
      expect((await fetch(`http://localhost:${port}/workbench/clock`)).status).toBe(200);
    });

    it('are not reached over the network', async () => {
      const address = Object.values(networkInterfaces())
        .flat()
        .find((one) => one && one.family === 'IPv4' && !one.internal)?.address;
      if (!address) return;
      await expect(fetch(`http://${address}:${new URL(workbench.origin).port}/workbench/clock`)).rejects.toThrow();
    });

    it.each([
      ['a page on the web', { origin: 'https://evil.example' }],
      ['a screen of the app', { origin: 'http://127.0.0.1:PORT' }],
      ['a page on the web that only reads', { 'sec-fetch-site': 'cross-site' }],
      ['a name that was made to point here', { host: 'evil.example' }],
    ])('refuse %s', async (_who, headers) => {
      expect(await statusOf('/workbench/clock', headers)).toBe(403);
    });

    it("let the workbench's own page through", async () => {
      expect(
        await statusOf('/workbench/clock', { origin: 'http://localhost:PORT', 'sec-fetch-site': 'same-origin' }),
      ).toBe(200);
    });

    it('answer 404 to a call that there is not, naming it', async () => {
      const response = await fetch(`${workbench.origin}/workbench/nothing`);
      expect(response.status).toBe(404);
      expect(await response.json()).toEqual({ message: 'There is no control call GET /workbench/nothing' });
    });

    it.each([
      ['/clock', { advanceSeconds: 'soon' }],
      ['/clock', { to: '2001-01-01T00:00:00Z' }],
      ['/faults', [{ target: 'jira', times: 1, kind: 'explode' }]],
      ['/faults', [{ target: 'mars', times: 1, kind: 'dropBefore' }]],
      ['/latency', { jira: -1 }],
      ['/deliveries', { twice: true }],
      ['/slack/command', { user: 'reporter', text: 'help' }],
      ['/automation/open-sev', { as: 'nobody', inputs: {} }],
      ['/automation/open-sev', { as: 'guest', inputs: {} }],
      ['/jira/mail', { from: 'rita@example.com' }],
    ])('answer 400 and say why when %s is sent %j', async (path, body) => {
      const response = await fetch(`${workbench.origin}/workbench${path}`, {
        method: 'POST',
        body: JSON.stringify(body),
      });
      expect(response.status).toBe(400);
      expect((await response.json()).message).toEqual(expect.stringMatching(/\w/));
    });
  });

  describe('Jira and Confluence', () => {
    it.each(['/rest/api/3/myself', '/wiki/api/v2/spaces'])('answer 401 at %s to a wrong token', async (path) => {
      const authorization = `Basic ${Buffer.from('rita@example.com:wrong').toString('base64')}`;
      const response = await fetch(workbench.origin + path, { headers: { authorization } });
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toMatch(/^OAuth realm=/);
    });

    it('answer 401 to someone without an Atlassian account', async () => {
      const authorization = `Basic ${Buffer.from('gus@partner.example:').toString('base64')}`;
      expect((await fetch(`${workbench.origin}/rest/api/3/myself`, { headers: { authorization } })).status).toBe(401);
    });

    it('answer a person by name', async () => {
      const { status, body } = await workbench.jiraAs('engineer')('/rest/api/3/myself');
      expect({ status, name: body.displayName }).toEqual({ status: 200, name: 'Erin Eng' });
    });

    it('answer 401 to nobody in particular where Jira wants to know who asks', async () => {
      expect((await fetch(`${workbench.origin}/rest/api/3/myself`)).status).toBe(401);
    });
  });

  function statusOf(path: string, headers: Readonly<Record<string, string>>): Promise<number | undefined> {
    const { port } = new URL(workbench.origin);
    const sent = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replace('PORT', port)]),
    );
    return new Promise((resolve, reject) => {
      get({ host: '127.0.0.1', port, path, headers: { host: `localhost:${port}`, ...sent } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).on('error', reject);
    });
  }
});
