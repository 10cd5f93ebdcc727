import { afterEach, describe, expect, it } from '@jest/globals';
import type { AppManifest } from '../../../workbench/site/app-manifest.ts';
import { closeHosts, openHost } from './open-host.ts';

afterEach(closeHosts);

const withScopes = (scopes: Record<string, { allowImpersonation?: boolean }>) => (manifest: AppManifest) => ({
  ...manifest,
  permissions: { ...manifest.permissions, scopes },
});

describe('a call to a product', () => {
  it('arrives as the app, with the scopes of the manifest', async () => {
    const { door, reached } = await openHost();
    await door('post', { path: '/rest/api/3/issue?notify=false', body: { a: 1 } });
    expect(reached).toEqual([
      {
        name: 'jira',
        method: 'POST',
        url: 'http://localhost:4310/rest/api/3/issue?notify=false',
        contentType: 'application/json',
        body: '{"a":1}',
        caller: { kind: 'app', scopes: ['storage:app', 'read:jira-work', 'write:jira-work'] },
      },
    ]);
  });

  it('reaches Confluence under /wiki only', async () => {
    const { door, reached, unmodelled } = await openHost();
    await door('asAppConfluence', '/wiki/api/v2/pages/1');
    await door('asAppConfluence', '/api/v2/pages/1');
    expect(reached.map(({ name, url }) => `${name} ${url}`)).toEqual([
      'confluence http://localhost:4310/wiki/api/v2/pages/1',
    ]);
    expect(unmodelled).toHaveLength(1);
  });

  it('fails as a person where there is none', async () => {
    const { door } = await openHost();
    expect((await door('asUser', '/rest/api/3/myself')).result).toMatchObject({ type: 'NeedsAuthenticationError' });
  });

  it('may be made as a person who is not there, with the scopes that allow it and no others', async () => {
    const { door, reached } = await openHost();
    await door('asPerson', { path: '/rest/api/3/myself', accountId: 'p1' });
    expect(reached[0]?.caller).toEqual({ kind: 'app-as-person', scopes: ['read:jira-work'], accountId: 'p1' });
  });

  it('fails as a person who is not there when no scope allows it', async () => {
    const { door } = await openHost({ manifest: withScopes({ 'read:jira-work': {} }) });
    expect((await door('asPerson', { path: '/rest/api/3/myself', accountId: 'p1' })).result).toMatchObject({
      type: 'ProxyRequestError',
    });
  });
});

describe('a call to the outside', () => {
  it('is refused for a host that the manifest does not list', async () => {
    const { door } = await openHost();
    expect((await door('fetch', 'https://evil.example.com/x')).result).toMatchObject({
      name: 'REQUEST_EGRESS_ALLOWLIST_ERR',
      message: expect.stringContaining(
        'URL not included in the external fetch backend permissions: https://evil.example.com/x',
      ),
    });
  });

  it('reaches Slack through the unchanged Slack client', async () => {
    const { door, reached, host } = await openHost();
    expect((await door('slack', 'hello')).result).toMatchObject({ ok: true, ts: '1.1' });
    expect(reached).toMatchObject([{ name: 'slack', method: 'POST', url: 'https://slack.com/api/chat.postMessage' }]);
    expect(host.calls(0).calls).toMatchObject([
      { target: 'slack', path: '/api/chat.postMessage', status: 200, identity: 'none' },
    ]);
  });

  it('answers 501 for a listed host that nobody stands in for, and reports it', async () => {
    const { door, unmodelled } = await openHost();
    expect((await door('fetch', 'https://listed.example.com/x')).result).toMatchObject({ status: 501 });
    expect(unmodelled).toEqual([expect.stringContaining('GET https://listed.example.com/x')]);
  });

  it('answers 501 to a platform call that is not modelled, and reports it', async () => {
    const { door, unmodelled } = await openHost();
    expect((await door('graph')).result).toMatchObject({ status: 501 });
    expect(unmodelled).toHaveLength(1);
  });
});

describe('the app’s own web trigger addresses', () => {
  it('are found as the platform tells them', async () => {
    const { door, host } = await openHost();
    expect((await door('triggerUrl', 'door')).result).toBe(host.webTriggerUrl('door'));
    expect((await door('triggerUrls')).result).toHaveLength(2);
  });
});

describe('planned latency and faults', () => {
  it('adds latency to each call of that target', async () => {
    const { host, door } = await openHost();
    await door('now');
    host.setLatency({ jira: 300 });
    await door('asApp', '/rest/api/3/myself');
    const [call] = host.calls(0).calls;
    expect(Date.parse(String(call?.endedAt)) - Date.parse(String(call?.startedAt))).toBeGreaterThanOrEqual(299);
  });

  it('answers a planned status after the calls that were to pass, as often as asked', async () => {
    const { host, door } = await openHost();
    host.addFaults([
      {
        target: 'jira',
        path: '/issue/',
        skip: 1,
        times: 1,
        kind: 'status',
        status: 429,
        retryAfterSeconds: 3,
        body: 'slow down',
      },
    ]);
    const statuses = [];
    for (const key of ['A-1', 'A-2', 'A-3']) statuses.push((await door('asApp', `/rest/api/3/issue/${key}`)).result);
    expect(statuses).toMatchObject([{ status: 200 }, { status: 429, body: 'slow down' }, { status: 200 }]);
  });

  it('meets the calls whose path and method fit the plan, a star standing for anything', async () => {
    const { host, door } = await openHost();
    const plan = { target: 'jira', times: 9, kind: 'status', status: 503 } as const;
    host.addFaults([
      { ...plan, path: '/rest/api/3/issue/*/comment' },
      { ...plan, path: '/rest/api/3/project', method: 'post' },
    ]);
    const paths = ['/rest/api/3/issue/A-1/comment', '/rest/api/3/issue/A-1', '/rest/api/3/project/A'];
    const statuses = [];
    for (const path of paths) statuses.push((await door('asApp', path)).result);
    expect(statuses).toMatchObject([{ status: 503 }, { status: 200 }, { status: 200 }]);
  });

  it.each([
    ['dropBefore', 0],
    ['dropAfter', 1],
  ] as const)('loses the connection with %s, after %i effects', async (kind, effects) => {
    const { host, door, reached } = await openHost();
    host.addFaults([{ target: 'jira', times: 1, kind }]);
    expect((await door('asApp', '/rest/api/3/myself')).result).toMatchObject({
      type: 'TypeError',
      message: 'fetch failed',
      cause: 'ECONNRESET',
    });
    expect(reached).toHaveLength(effects);
  });

  it('lets a call hang', async () => {
    const { host, door } = await openHost();
    await door('now');
    host.addFaults([{ target: 'kvs', times: 1, kind: 'hang', seconds: 0.4 }]);
    const startedAt = performance.now();
    await door('get', 'a');
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(399);
  });

  it.each([
    ['killBefore', 0],
    ['killAfter', 1],
  ] as const)('kills the invocation with %s, after %i effects', async (kind, effects) => {
    const { host, door, reached } = await openHost();
    host.addFaults([{ target: 'jira', times: 1, kind }]);
    expect((await door('asApp', '/rest/api/3/myself')).status).toBe(500);
    expect(host.calls(0).invocations).toMatchObject([{ outcome: 'killed' }]);
    expect(reached).toHaveLength(effects);
  });

  it('forgets its plans', async () => {
    const { host, door } = await openHost();
    host.addFaults([{ target: 'jira', times: 9, kind: 'status', status: 500 }]);
    host.clearFaults();
    expect((await door('asApp', '/rest/api/3/myself')).result).toMatchObject({ status: 200 });
  });
});
