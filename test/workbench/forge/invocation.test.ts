import { afterEach, describe, expect, it } from '@jest/globals';
import { closeHosts, openHost, until } from './open-host.ts';

afterEach(closeHosts);

describe('a web trigger of the app', () => {
  it('gets the request as Forge hands it over, and no person', async () => {
    const { host } = await openHost();
    const url = `${host.webTriggerUrl('door')}/hello/world?apples=green,red`;
    const response = await host.answerWebTrigger(
      new Request(url, { method: 'POST', headers: { 'x-slack-signature': 'v0=1' }, body: '{"run":"echo"}' }),
    );
    const { request, context } = JSON.parse(await response.text());
    expect(request).toMatchObject({
      method: 'POST',
      userPath: '/hello/world',
      queryParameters: { apples: ['green', 'red'] },
      body: '{"run":"echo"}',
    });
    expect(request.headers['X-Slack-Signature']).toEqual(['v0=1']);
    expect(context.principal).toBeUndefined();
  });

  it('answers 404 at an address that belongs to no module', async () => {
    const { host } = await openHost();
    expect((await host.answerWebTrigger(new Request('http://localhost:4310/x1/unknown'))).status).toBe(404);
  });

  it('answers a declared output when its response is static', async () => {
    const { host } = await openHost();
    expect(await host.callWebTrigger(host.webTriggerUrl('fixed-door'), { headers: {}, body: '' })).toMatchObject({
      status: 202,
      body: 'accepted',
    });
  });

  it('answers 500 when the process dies, and the next request finds a new container', async () => {
    const { host, door } = await openHost();
    expect((await door('exit')).status).toBe(500);
    expect(await door('now')).toMatchObject({ status: 200 });
    expect(host.calls(0).invocations.map(({ cold, outcome }) => ({ cold, outcome }))).toEqual([
      { cold: true, outcome: 'error: Runtime.ExitError' },
      { cold: true, outcome: 'ok' },
    ]);
  });

  it('answers 500 when there is no bundle, and the site goes on', async () => {
    const { host, door, logged } = await openHost({ bundleFile: '/nowhere/forge.cjs' });
    expect((await door('now')).status).toBe(500);
    expect(logged().join()).toContain('/nowhere/forge.cjs');
    await host.idle();
  });

  it('reuses a warm container for one request after the other', async () => {
    const { host, door } = await openHost();
    await door('now');
    await door('now');
    expect(host.calls(0).invocations.map(({ cold }) => cold)).toEqual([true, false]);
  });

  it('starts no more containers than it may have, however many requests come at once', async () => {
    const { host, door } = await openHost();
    await Promise.all(Array.from({ length: 60 }, () => door('now')));
    const { invocations } = host.calls(0);
    expect(invocations).toHaveLength(60);
    expect(invocations.filter(({ cold }) => cold).length).toBeLessThanOrEqual(10);
  });

  it('runs requests that overlap in containers of their own', async () => {
    const { host, door } = await openHost();
    await Promise.all([door('wait', 300), door('wait', 300)]);
    expect(host.calls(0).invocations.map(({ cold }) => cold)).toEqual([true, true]);
  });
});

describe('the process of the app', () => {
  it('has the app’s variables in its environment and nothing else of the machine', async () => {
    const { door } = await openHost();
    expect((await door('environment')).result).toEqual({ SLACK_BOT_TOKEN: 'xoxb-1' });
  });

  it('reads the site’s clock', async () => {
    const { host, site, door } = await openHost();
    await door('now');
    await host.advanceTo(new Date(site.clock.now().getTime() + 86_400_000));
    const { result } = await door('now');
    expect(Math.abs(Date.parse(String(result)) - site.clock.now().getTime())).toBeLessThan(5_000);
  });

  it('knows its installation, as getAppContext tells it', async () => {
    const { door } = await openHost();
    expect((await door('context')).result).toMatchObject({
      environmentType: 'DEVELOPMENT',
      moduleKey: 'door',
      remaining: expect.any(Number),
    });
  });

  it('opens no socket of its own', async () => {
    const { door } = await openHost();
    expect((await door('socket')).result).toMatchObject({ message: expect.stringContaining('models only fetch') });
  });

  it('has work frozen that nobody awaited, and the host reports it', async () => {
    const { door, unmodelled, host } = await openHost();
    await door('forgetful');
    await until(() => unmodelled.length > 0);
    expect(unmodelled).toEqual([expect.stringContaining('had returned before POST /api/v1/set')]);
    expect(host.calls(0).calls).toEqual([]);
  });

  it('may log 100 lines a minute for each invocation; the rest is dropped and reported', async () => {
    const { door, logged, unmodelled } = await openHost();
    await door('log', 120);
    expect(logged()).toHaveLength(100);
    expect(unmodelled).toEqual([expect.stringContaining('more than 100 log lines')]);
  });
});

describe('the doors for people and products', () => {
  it('lets a resolver act as the person who looks at the screen', async () => {
    const { host } = await openHost();
    const extension = { type: 'jira:issuePanel', issue: { key: 'SEV-1' } };
    const answer = await host.invokeResolver({
      moduleKey: 'panel',
      functionKey: 'me',
      payload: { a: 1 },
      accountId: 'p1',
      extension,
    });
    expect(answer).toMatchObject({
      payload: { a: 1 },
      context: { accountId: 'p1', moduleKey: 'panel', extension },
      jira: { caller: { kind: 'app-as-person', accountId: 'p1' } },
    });
  });

  it('passes a resolver’s error on to the screen', async () => {
    const { host } = await openHost();
    const call = { moduleKey: 'panel', functionKey: 'fail', payload: {}, accountId: 'p1', extension: {} };
    await expect(host.invokeResolver(call)).rejects.toThrow('the screen is told this');
  });

  it('runs an action as the person of the rule, and passes its errors on', async () => {
    const { host } = await openHost();
    expect(await host.runAction('act', { accountId: 'p1', inputs: { word: 'hi' } })).toEqual({ said: 'hi', as: 'p1' });
    expect(await host.runAction('act', { accountId: 'p1', inputs: { word: 'bad' } })).toEqual({
      errors: [{ message: 'bad word' }],
    });
    await expect(host.runAction('act', { accountId: 'p1', inputs: { unknown: 1 } })).rejects.toThrow(
      'declares no input unknown',
    );
  });

  it('lets a validator decide about a transition, and refuses when the validator fails', async () => {
    const { host } = await openHost();
    const body = (key: string) => ({
      issue: { key },
      configuration: {},
      transition: { from: { id: '1' }, to: { id: '2' }, modifiedFields: {} },
    });
    expect(await host.validateTransition('gate', body('GO-1'))).toEqual({ result: true });
    expect(await host.validateTransition('gate', body('SEV-1'))).toEqual({
      result: false,
      errorMessage: 'SEV-1 may not pass',
    });
    expect(await host.validateTransition('gate', body('THROW-1'))).toMatchObject({
      result: false,
      errorMessage: expect.stringContaining('could not be run'),
    });
  });
});
