import { afterEach, describe, expect, it } from '@jest/globals';
import type { AppManifest } from '../../../workbench/site/app-manifest.ts';
import { closeHosts, openHost } from './open-host.ts';

afterEach(closeHosts);

describe('a stored value', () => {
  it('is read back, and is undefined when it was never stored or was deleted', async () => {
    const { door } = await openHost();
    expect((await door('get', 'a')).result).toBe('nothing');
    await door('set', { key: 'a', value: { b: [1] } });
    expect((await door('get', 'a')).result).toEqual({ b: [1] });
    await door('delete', 'a');
    expect((await door('get', 'a')).result).toBe('nothing');
  });

  it('is not overwritten with FAIL_IF_EXISTS', async () => {
    const { door } = await openHost();
    const write = { key: 'a', value: 1, options: { keyPolicy: 'FAIL_IF_EXISTS' } };
    expect((await door('set', write)).status).toBe(200);
    expect((await door('set', { ...write, value: 2 })).result).toMatchObject({
      type: 'ForgeKvsAPIError',
      code: 'KEY_ALREADY_EXISTS',
    });
    expect((await door('get', 'a')).result).toBe(1);
  });

  it('answers what it replaced when asked', async () => {
    const { door } = await openHost();
    await door('set', { key: 'a', value: 1 });
    const options = { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS' };
    expect((await door('set', { key: 'a', value: 2, options })).result).toEqual({ key: 'a', value: 1 });
  });

  it('may be read for 48 hours after it expired, as Forge warns, and is gone then', async () => {
    const { host, site, door } = await openHost({ manifest: withoutSchedule });
    await door('set', { key: 'a', value: 1, options: { ttl: { value: 1, unit: 'HOURS' } } });
    const storedAt = site.clock.now().getTime();
    await host.advanceTo(new Date(storedAt + 2 * 3_600_000));
    expect((await door('getWithExpiry', 'a')).result).toMatchObject({ value: 1, expireTime: expect.any(String) });
    await host.advanceTo(new Date(storedAt + 49.5 * 3_600_000));
    expect((await door('get', 'a')).result).toBe('nothing');
  });

  it('is kept apart from a secret of the same name', async () => {
    const { door } = await openHost();
    expect((await door('secret', 's3cret')).result).toEqual({ secret: 's3cret', plain: 'nothing' });
  });
});

describe('what storage refuses', () => {
  it.each([
    ['a key of 501 characters', { key: 'k'.repeat(501), value: 1 }, 'KEY_TOO_LONG'],
    ['an empty key', { key: '', value: 1 }, 'KEY_TOO_SHORT'],
    ['a key with other characters', { key: 'a/b', value: 1 }, 'INVALID_KEY'],
  ])('is %s', async (_what, write, code) => {
    const { door } = await openHost();
    expect((await door('set', write)).result).toMatchObject({ type: 'ForgeKvsAPIError', code });
  });

  it('is a value above 240 KiB', async () => {
    const { door } = await openHost();
    expect((await door('setBig', 239)).status).toBe(200);
    expect((await door('setBig', 241)).result).toMatchObject({ code: 'MAX_SIZE' });
  });

  it('is a value deeper than 31 levels', async () => {
    const { door } = await openHost();
    expect((await door('setDeep', 31)).status).toBe(200);
    expect((await door('setDeep', 32)).result).toMatchObject({ code: 'MAX_DEPTH' });
  });

  it('is everything, without the scope storage:app', async () => {
    const { door } = await openHost({
      manifest: (manifest) => ({ ...manifest, permissions: { ...manifest.permissions, scopes: ['read:jira-work'] } }),
    });
    expect((await door('get', 'a')).result).toMatchObject({
      type: 'ForgeKvsAPIError',
      responseDetails: { status: 403 },
    });
  });

  it('is a page of more than 100', async () => {
    const { door } = await openHost();
    expect((await door('list', { prefix: 'a', limit: 101 })).result).toMatchObject({
      code: 'LIST_QUERY_LIMIT_EXCEEDED',
    });
  });

  it('is a transaction that names a key twice or has more than 25 operations', async () => {
    const { door } = await openHost();
    expect((await door('transact', { set: ['a'], remove: ['a'] })).result).toMatchObject({
      code: 'INVALID_TRANSACTION',
    });
    const many = Array.from({ length: 26 }, (_, index) => `k${index}`);
    expect((await door('transact', { set: many, remove: [] })).result).toMatchObject({ code: 'INVALID_TRANSACTION' });
  });
});

describe('several values', () => {
  it('are listed by the beginning of the key, page by page', async () => {
    const { door } = await openHost();
    for (const key of ['a:2', 'a:1', 'b:1']) await door('set', { key, value: key });
    const first = (await door('list', { prefix: 'a:', limit: 1 })).result as { nextCursor: string };
    expect(first).toMatchObject({ results: [{ key: 'a:1', value: 'a:1' }] });
    expect((await door('list', { prefix: 'a:', limit: 1, cursor: first.nextCursor })).result).toEqual({
      results: [{ key: 'a:2', value: 'a:2' }],
    });
  });

  it('are written in a batch, each for itself', async () => {
    const { door } = await openHost();
    const items = [
      { key: 'good', value: 1 },
      { key: 'b/ad', value: 2 },
    ];
    expect((await door('batchSet', items)).result).toMatchObject({
      successfulKeys: [{ key: 'good' }],
      failedKeys: [{ key: 'b/ad', error: { code: 'INVALID_KEY' } }],
    });
    expect((await door('batchGet', [{ key: 'good' }, { key: 'none' }])).result).toMatchObject({
      successfulKeys: [{ key: 'good', value: 1 }],
      failedKeys: [{ key: 'none', error: { code: 'KEY_NOT_FOUND' } }],
    });
  });

  it('are changed in a transaction together', async () => {
    const { door } = await openHost();
    await door('set', { key: 'old', value: 1 });
    await door('transact', { set: ['new'], remove: ['old'] });
    expect([(await door('get', 'new')).result, (await door('get', 'old')).result]).toEqual([
      { by: 'transaction' },
      'nothing',
    ]);
  });
});

describe('custom entities', () => {
  it('are found by their index and changed on conditions', async () => {
    const { door } = await openHost();
    await door('hire', { key: 'e1', value: { surname: 'Davis', age: 30 } });
    await door('hire', { key: 'e2', value: { surname: 'Scott', age: 50 } });
    expect((await door('olderThan', 40)).result).toEqual({
      results: [{ key: 'e2', value: { surname: 'Scott', age: 50 } }],
    });
    expect((await door('promote', { key: 'e1', surname: 'Other' })).result).toMatchObject({ type: 'ForgeKvsAPIError' });
    expect((await door('promote', { key: 'e1', surname: 'Davis' })).status).toBe(200);
    expect((await door('olderThan', 90)).result).toMatchObject({ results: [{ key: 'e1' }] });
  });

  it('are refused with attributes that the manifest does not declare', async () => {
    const { door } = await openHost();
    expect((await door('hire', { key: 'e1', value: { surname: 'Davis', age: 'thirty' } })).result).toMatchObject({
      code: 'INVALID_ENTITY_VALUE',
    });
  });
});

function withoutSchedule(manifest: AppManifest): AppManifest {
  return { ...manifest, modules: { ...manifest.modules, scheduledTrigger: [] } };
}
