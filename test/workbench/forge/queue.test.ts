import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { closeHosts, openHost, until } from './open-host.ts';

afterEach(closeHosts);

const begins = (lines: readonly string[]) =>
  lines.filter((line) => line.startsWith('begin')).map((line) => line.split(' ')[1]);
const kinds = (lines: readonly string[]) => lines.map((line) => line.split(' ').slice(0, 2).join(' '));

describe('an event that the app pushes', () => {
  it('reaches the consumer, and the job counts it', async () => {
    const { host, door, logged } = await openHost();
    const { jobId } = (await door('push', [{ body: { say: 'one' } }, { body: { say: 'two' } }])).result as {
      jobId: string;
    };
    await host.idle();
    expect(begins(logged()).sort()).toEqual(['one', 'two']);
    expect((await door('stats', jobId)).result).toEqual({ success: 2, inProgress: 0, failed: 0 });
  });

  it('waits for its delay, on the site’s clock', async () => {
    const { host, site, door, logged } = await openHost();
    await door('push', { body: { say: 'later' }, delayInSeconds: 900 });
    await host.idle();
    expect(begins(logged())).toEqual([]);
    await host.advanceTo(new Date(site.clock.now().getTime() + 901_000));
    expect(begins(logged())).toEqual(['later']);
  });

  it('is dropped when its job is cancelled before its time', async () => {
    const { host, site, door, logged } = await openHost();
    const { jobId } = (await door('push', { body: { say: 'never' }, delayInSeconds: 60 })).result as { jobId: string };
    await door('cancel', jobId);
    await host.advanceTo(new Date(site.clock.now().getTime() + 61_000));
    expect(begins(logged())).toEqual([]);
    expect((await door('stats', jobId)).result).toEqual({ success: 0, inProgress: 0, failed: 1 });
  });

  it('waits for the others of its concurrency key', async () => {
    const { host, door, logged } = await openHost();
    const one = (say: string) => ({ body: { say, milliseconds: 100 }, concurrency: { key: 'SEV-1', limit: 1 } });
    await door('push', [one('a'), one('b'), one('c')]);
    await host.idle();
    expect(kinds(logged())).toEqual(['begin a', 'end a', 'begin b', 'end b', 'begin c', 'end c']);
  });

  it('runs beside those of other keys', async () => {
    const { host, door, logged } = await openHost();
    const one = (say: string) => ({ body: { say, milliseconds: 1500 }, concurrency: { key: say, limit: 1 } });
    await door('push', [one('a'), one('b')]);
    await host.idle();
    expect(kinds(logged()).slice(0, 2).sort()).toEqual(['begin a', 'begin b']);
  });
});

describe('a consumer that does not finish', () => {
  it('is given the event again after an exception', async () => {
    const { host, door, logged } = await openHost();
    await door('push', { body: { say: 'x', do: 'throw' } });
    await host.idle();
    expect(logged().filter((line) => line.startsWith('begin'))).toEqual([
      expect.stringMatching(/^begin x \S+ null$/),
      expect.stringContaining('"retryCount":1,"retryReason":"FUNCTION_PLATFORM_UNKNOWN_ERROR"'),
    ]);
  });

  it('is given the event again when and with what it asks for', async () => {
    const { host, door, logged } = await openHost();
    const startedAt = performance.now();
    await door('push', { body: { say: 'x', do: 'retry' } });
    await host.idle();
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(2000);
    expect(logged().find((line) => line.includes('retryCount'))).toContain(
      '"retryReason":"FUNCTION_UPSTREAM_RATE_LIMITED","retryData":{"page":2}',
    );
  });

  it('is ended at its time limit and given the event again', async () => {
    const { host, door } = await openHost();
    await door('pushTo', { queue: 'hurried', body: { say: 'x', milliseconds: 60_000 } });
    await until(() => host.calls(0).invocations.some(({ outcome }) => outcome === 'timeout'));
    expect(host.calls(0).invocations).toContainEqual(
      expect.objectContaining({ functionKey: 'hurried-work', outcome: 'timeout' }),
    );
  });

  it('is given the event again after it was killed at a call', async () => {
    const { host, door, logged } = await openHost();
    host.addFaults([{ target: 'kvs', path: '/set', times: 1, kind: 'killAfter' }]);
    await door('push', { body: { say: 'x', do: 'set' } });
    await host.idle();
    expect(begins(logged())).toEqual(['x', 'x']);
    expect((await door('get', 'done:x')).result).toHaveProperty('at');
  });

  it('is tried less and less often, and for 24 hours', async () => {
    const { host, site, door, logged } = await openHost();
    const { jobId } = (await door('push', { body: { say: 'x', do: 'always-throw' } })).result as { jobId: string };
    const pushedAt = site.clock.now().getTime();
    await host.advanceTo(new Date(pushedAt + 1000 * (1 + 2 + 4 + 8 + 16 + 10)));
    expect(begins(logged())).toHaveLength(6);
    await host.advanceTo(new Date(pushedAt + 25 * 3_600_000));
    expect((await door('stats', jobId)).result).toEqual({ success: 0, inProgress: 0, failed: 1 });
  }, 30_000);
});

describe('planned deliveries', () => {
  it('come twice, with the same event id, still one after the other', async () => {
    const { host, door, logged } = await openHost();
    host.setDeliveries({ duplicate: true });
    await door('push', { body: { say: 'a', milliseconds: 50 }, concurrency: { key: 'k', limit: 1 } });
    await host.idle();
    expect(kinds(logged())).toEqual(['begin a', 'end a', 'begin a', 'end a']);
    expect(new Set(logged().map((line) => line.split(' ')[2])).size).toBe(1);
  });

  it('come late', async () => {
    const { host, site, door, logged } = await openHost();
    host.setDeliveries({ delaySeconds: 60 });
    await door('push', { body: { say: 'a' } });
    await host.idle();
    expect(begins(logged())).toEqual([]);
    await host.advanceTo(new Date(site.clock.now().getTime() + 61_000));
    expect(begins(logged())).toEqual(['a']);
  });

  it('come out of order, the same way each time', async () => {
    const orders = [];
    for (let run = 0; run < 2; run += 1) {
      const { host, door, logged } = await openHost();
      host.setDeliveries({ reorder: true });
      await door(
        'push',
        ['a', 'b', 'c', 'd', 'e'].map((say) => ({ body: { say }, concurrency: { key: 'k', limit: 1 } })),
      );
      await host.idle();
      orders.push(begins(logged()).join(''));
    }
    expect(orders[0]).toBe(orders[1]);
    expect(orders[0]).not.toBe('abcde');
    expect([...(orders[0] ?? '')].sort().join('')).toBe('abcde');
  });
});

describe('what the queue refuses', () => {
  it.each([
    ['more than 50 events', Array.from({ length: 51 }, () => ({ body: {} })), 400],
    ['more than 200 KB', [{ body: { text: 'x'.repeat(201 * 1024) } }], 413],
    ['a delay above 900 seconds', [{ body: {}, delayInSeconds: 901 }], 400],
    ['a concurrency without a key', [{ body: {}, concurrency: { limit: 1 } }], 400],
  ])('is %s, also when the client did not look', async (_what, payload, status) => {
    const { door } = await openHost();
    expect((await door('pushUnchecked', payload)).result).toMatchObject({ status });
  });

  it('is more than 500 events a minute', async () => {
    const { door } = await openHost();
    const fifty = Array.from({ length: 50 }, () => ({ body: { say: 'x' }, delayInSeconds: 900 }));
    for (let push = 0; push < 10; push += 1) expect((await door('push', fifty)).status).toBe(200);
    expect((await door('push', { body: { say: 'x' } })).result).toMatchObject({ type: 'RateLimitError' });
  });

  it('is a queue without a consumer', async () => {
    const { door, unmodelled } = await openHost();
    expect((await door('pushTo', { queue: 'nowhere', body: {} })).result).toMatchObject({
      type: 'InternalServerError',
    });
    expect(unmodelled).toEqual([expect.stringContaining('the queue nowhere')]);
  });
});

describe('a restart of the local site', () => {
  it('delivers again what was being delivered', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'forge-restart-'));
    const storeFile = join(directory, 'site.sqlite');
    const before = await openHost({ storeFile });
    await before.door('push', { body: { say: 'x', milliseconds: 60_000, do: 'set' } });
    await before.door('set', { key: 'kept', value: 'yes' });
    await until(() => before.logged().length > 0);
    await closeHosts();
    const after = await openHost({ storeFile });
    await until(() => after.logged().length > 0);
    expect(begins(after.logged())).toEqual(['x']);
    expect((await after.door('get', 'kept')).result).toBe('yes');
    await closeHosts();
    rmSync(directory, { recursive: true });
  });
});

describe('a reset', () => {
  it('forgets storage, queue, log and plans', async () => {
    const { host, door } = await openHost();
    await door('set', { key: 'a', value: 1 });
    await door('push', { body: { say: 'x' }, delayInSeconds: 900 });
    host.setDeliveries({ duplicate: true });
    await host.reset();
    expect(host.calls(0)).toEqual({ calls: [], invocations: [] });
    expect(host.deliveries()).toEqual({});
    expect((await door('get', 'a')).result).toBe('nothing');
  });

  it('ends what was under way, and leaves what was idle warm', async () => {
    const { host, door } = await openHost();
    const cutOff = door('wait', 60_000);
    while (host.calls(0).invocations.length === 0) await setImmediate();
    await host.reset();
    expect((await cutOff).status).toBe(500);
    await door('now');
    await host.reset();
    await door('now');
    expect(host.calls(0).invocations.map(({ cold }) => cold)).toEqual([false]);
  });
});
