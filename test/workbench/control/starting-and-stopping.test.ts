import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../../driver/start-workbench.ts';

describe('starting and stopping', () => {
  let state: string;
  let running: WorkbenchDriver[];

  const start = async (options: Parameters<typeof startWorkbench>[0] = {}) => {
    const workbench = await startWorkbench({ state, ...options });
    running.push(workbench);
    return workbench;
  };

  beforeEach(async () => {
    state = await mkdtemp(join(tmpdir(), 'sev-workbench-'));
    running = [];
  });
  afterEach(async () => {
    for (const workbench of running) await workbench.stop();
    await rm(state, { recursive: true, force: true });
  }, startPatienceMs);

  it(
    'prints one line when it is ready',
    async () => {
      const workbench = await start();
      const lines = workbench.printed().trimEnd().split('\n');
      expect(lines.at(-1)).toBe(`Workbench ready: ${workbench.origin}`);
    },
    startPatienceMs,
  );

  it(
    'says so when the port is taken',
    async () => {
      const other = createServer().listen(0, '127.0.0.1');
      await once(other, 'listening');
      const { port } = other.address() as { port: number };
      await expect(start({ port })).rejects.toThrow(`Port ${port} is taken by another program`);
      other.close();
    },
    startPatienceMs,
  );

  it(
    'says so when another site works on the same state',
    async () => {
      await start();
      await expect(start()).rejects.toThrow('Another workbench runs on the state');
    },
    startPatienceMs,
  );

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'stops cleanly within 2 s at %s',
    async (signal) => {
      const workbench = await start();
      const { code, afterMs } = await workbench.end(signal);
      expect(code).toBe(0);
      expect(afterMs).toBeLessThan(2000);
    },
    startPatienceMs,
  );

  it(
    'finds everything as it was left',
    async () => {
      const before = await start();
      const left = await fileIncident(before);
      await before.stop();
      expect(await titleOf(left, await start())).toBe('Left behind');
    },
    startPatienceMs,
  );

  it(
    'loses nothing that it acknowledged when it is killed',
    async () => {
      const before = await start();
      const left = await fileIncident(before);
      const said = await before.slack.post({ user: 'engineer', channel: '#eng-crossteam', text: 'Left behind too' });
      await before.advance(3600);
      const { automation } = await before.session();
      await before.kill();
      const after = await start();
      expect(await titleOf(left, after)).toBe('Left behind');
      const { messages } = await after.slackApi('conversations.history', { channel: said.channel });
      expect(messages).toContainEqual(expect.objectContaining({ ts: said.ts, text: 'Left behind too' }));
      expect((await after.session()).automation.secret).toBe(automation.secret);
      expect(new Date(await after.now()).getTime()).toBeGreaterThan(Date.now() + 3_590_000);
    },
    startPatienceMs,
  );

  it(
    'begins anew with --fresh',
    async () => {
      const before = await start();
      const left = await fileIncident(before);
      await before.stop();
      expect(await titleOf(left, await start({ fresh: true }))).toBeUndefined();
    },
    startPatienceMs,
  );

  it(
    'begins anew at a reset, in real time',
    async () => {
      const workbench = await start();
      const left = await fileIncident(workbench);
      await workbench.advance(3600);
      await workbench.reset();
      expect(await titleOf(left, workbench)).toBeUndefined();
      expect(Math.abs(new Date(await workbench.now()).getTime() - Date.now())).toBeLessThan(5000);
    },
    startPatienceMs,
  );
});

async function fileIncident(workbench: WorkbenchDriver): Promise<string> {
  const { jira } = await workbench.session();
  const fields = {
    project: { key: jira.projectKey },
    issuetype: { id: jira.issueTypes.incident },
    summary: 'Left behind',
  };
  const { status, body } = await workbench.jiraAs('engineer')('/rest/api/3/issue', {
    method: 'POST',
    body: { fields },
  });
  expect(status).toBe(201);
  await workbench.idle();
  return body.key;
}

async function titleOf(issueKey: string, workbench: WorkbenchDriver): Promise<string | undefined> {
  const { body } = await workbench.jiraAs('engineer')(`/rest/api/3/issue/${issueKey}`);
  return body.fields?.summary;
}
