import { signedSlackRequest } from '../../driver/signed-slack-request.ts';
import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../../driver/start-workbench.ts';

describe('a Slack request that an outside driver signs itself', () => {
  let workbench: WorkbenchDriver;
  let signingSecret: string;
  let url: string;

  beforeAll(async () => {
    workbench = await startWorkbench();
    const session = await workbench.session();
    signingSecret = session.slack.signingSecret;
    url = session.webTriggers.slack ?? '';
  }, startPatienceMs);
  afterAll(() => workbench.stop());

  it('reaches the app byte for byte, so that its signature holds', async () => {
    const response = await fetch(url, signedSlackRequest({ body: body('help · "ünï" <b> 🚒'), signingSecret }));
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('/sev report');
  });

  it('is turned away by the app when it is signed with another secret', async () => {
    const response = await fetch(url, signedSlackRequest({ body: body('help'), signingSecret: 'another' }));
    expect(response.status).toBe(401);
  });

  it('is turned away by the app when it is older than five minutes', async () => {
    const timestamp = Math.floor(Date.now() / 1000) - 301;
    const response = await fetch(url, signedSlackRequest({ body: body('help'), signingSecret, timestamp }));
    expect(response.status).toBe(401);
  });

  it('finds no web trigger at an address that was not given out', async () => {
    expect((await fetch(`${workbench.origin}/x1/unknown`, { method: 'POST', body: '' })).status).toBe(404);
  });

  const body = (text: string) =>
    new URLSearchParams({
      command: '/sev',
      text,
      user_id: 'U000000001',
      team_id: 'T0WORKBNCH',
      channel_id: 'C0ENGCROSS',
      trigger_id: '1.2.own',
      response_url: 'https://hooks.slack.com/commands/T0WORKBNCH/1/own',
    }).toString();
});
