/** Everything that Slack documents that it sends, over the web trigger of the app as it is deployed. */
import { signedSlackRequest } from '../driver/signed-slack-request.ts';
import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../driver/start-workbench.ts';
import { acting, bodyOf, requests } from '../entry/slack/samples/requests.ts';

let workbench: WorkbenchDriver;

beforeAll(async () => {
  workbench = await startWorkbench();
}, startPatienceMs);
beforeEach(() => workbench.reset());
afterEach(() => workbench.expectNothingUnmodelled());
afterAll(() => workbench.stop());

async function sender() {
  const { webTriggers, slack } = await workbench.session();
  const timestamp = Math.floor(Date.parse(await workbench.now()) / 1000);
  return async (contentType: string, body: string) =>
    (
      await fetch(
        webTriggers.slack ?? '',
        signedSlackRequest({ body, contentType, signingSecret: slack.signingSecret, timestamp }),
      )
    ).status;
}

const ranJobs = async () => (await workbench.calls()).calls.filter(({ functionKey }) => functionKey === 'run-job');

describe('what Slack sends that is nothing to the app', () => {
  it('is taken each time, and comes to nothing', async () => {
    const send = await sender();
    const idle = requests.filter(({ name }) => !acting.includes(name));
    expect(idle.length).toBeGreaterThan(100);
    const statuses: Record<string, number> = {};
    for (const request of idle) statuses[request.name] = await send(request.contentType, bodyOf(request));
    expect(Object.entries(statuses).filter(([, status]) => status !== 200)).toEqual([]);
    await workbench.idle();
    expect(await ranJobs()).toEqual([]);
    expect((await workbench.logs()).filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('what is cut off, or larger than any request of Slack', () => {
  it('is refused each time, and comes to nothing', async () => {
    const send = await sender();
    const kinds = requests.filter(({ payload }, index) => {
      const kindOf = (one: object) => ('type' in one ? one.type : 'command');
      return requests.findIndex((other) => kindOf(other.payload) === kindOf(payload)) === index;
    });
    for (const { contentType, payload, bodyOf: encode } of kinds.filter(({ payload: one }) => 'type' in one)) {
      const json = JSON.stringify(payload);
      expect(await send(contentType, encode(json.slice(0, json.length / 2)))).toBe(400);
      expect(await send(contentType, encode(JSON.stringify({ ...payload, token: 'x'.repeat(1_000_001) })))).toBe(413);
    }
    await workbench.idle();
    expect(await ranJobs()).toEqual([]);
    expect((await workbench.logs()).filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe("Slack's look whether the address still answers", () => {
  it('is answered, though it is not signed', async () => {
    const { webTriggers } = await workbench.session();
    const look = (body: string) =>
      fetch(webTriggers.slack ?? '', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body,
      });
    expect((await look('ssl_check=1&token=Jhj5dZrVaK7ZwHHjRyZWjbDl')).status).toBe(200);
    expect((await look('ssl_check=1&command=%2Fsev&text=report+Forged')).status).toBe(401);
  });
});
