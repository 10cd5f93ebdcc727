import { afterEach, describe, expect, it } from '@jest/globals';
import type { AppManifest } from '../../../workbench/site/app-manifest.ts';
import { closeHosts, type OpenHost, openHost } from './open-host.ts';

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
  const employee = (key: string, value: object) => ({ key, value });

  async function staff(...people: readonly { key: string; value: object }[]) {
    const opened = await openHost();
    for (const person of people) await opened.door('hire', person);
    await settle(opened);
    return opened;
  }

  /** Until queries show what was stored. */
  const settle = ({ host, site }: Pick<OpenHost, 'host' | 'site'>) =>
    host.advanceTo(new Date(site.clock.now().getTime() + 1500));

  const found = async ({ door }: OpenHost, query: object) =>
    (await door('findStaff', query)).result as { results: { key: string }[]; nextCursor?: string; code?: string };

  const keys = async (opened: OpenHost, query: object) => (await found(opened, query)).results.map(({ key }) => key);

  it('are found by their index and changed on conditions', async () => {
    const opened = await staff(
      employee('e1', { surname: 'Davis', age: 30 }),
      employee('e2', { surname: 'Scott', age: 50 }),
    );
    const { door } = opened;
    expect((await door('olderThan', 40)).result).toEqual({
      results: [{ key: 'e2', value: { surname: 'Scott', age: 50 } }],
    });
    expect((await door('promote', { key: 'e1', surname: 'Other' })).result).toMatchObject({ type: 'ForgeKvsAPIError' });
    expect((await door('promote', { key: 'e1', surname: 'Davis' })).status).toBe(200);
    await settle(opened);
    expect((await door('olderThan', 90)).result).toMatchObject({ results: [{ key: 'e1' }] });
  });

  it('are refused with attributes that the manifest does not declare', async () => {
    const { door } = await openHost();
    for (const value of [{ surname: 'Davis', age: 'thirty' }, { surname: ' ' }, { age: 2 ** 31 }, { size: 1 }])
      expect((await door('hire', { key: 'e1', value })).result).toMatchObject({ code: 'INVALID_ENTITY_VALUE' });
  });

  it('show in a query a moment after they were stored or deleted, and to a reading by key at once', async () => {
    const opened = await staff(employee('e1', { age: 30 }));
    await opened.door('hire', employee('e1', { age: 60 }));
    await opened.door('hire', employee('e2', { age: 40 }));
    expect((await opened.door('employee', 'e1')).result).toEqual({ age: 60 });
    expect(await found(opened, { index: 'by-age' })).toMatchObject({ results: [{ key: 'e1', value: { age: 30 } }] });
    await settle(opened);
    await opened.door('dismiss', 'e2');
    expect(await keys(opened, { index: 'by-age' })).toEqual(['e2', 'e1']);
    await settle(opened);
    expect(await keys(opened, { index: 'by-age' })).toEqual(['e1']);
  });

  it('come in the order of the range, page by page, without those that lack it', async () => {
    const ages = [7, 30, 5, 100];
    const opened = await staff(
      ...ages.map((age) => employee(`e${age}`, { age })),
      employee('ageless', { surname: 'Davis' }),
    );
    expect(await keys(opened, { index: 'by-age' })).toEqual(['e5', 'e7', 'e30', 'e100']);
    expect(await keys(opened, { index: 'by-age', sort: 'DESC' })).toEqual(['e100', 'e30', 'e7', 'e5']);
    const first = await found(opened, { index: 'by-age', limit: 3 });
    expect(await keys(opened, { index: 'by-age', limit: 3, cursor: first.nextCursor })).toEqual(['e100']);
    expect(await keys(opened, { index: 'by-age', where: 'lessThanEqualTo', values: [30] })).toEqual([
      'e5',
      'e7',
      'e30',
    ]);
    expect(await keys(opened, { index: 'by-age', where: 'between', values: [6, 30] })).toEqual(['e7', 'e30']);
  });

  it('of a partitioned index are found in their partition only', async () => {
    const opened = await staff(
      employee('e1', { surname: 'Davis', age: 30 }),
      employee('e2', { surname: 'Scott', age: 20 }),
      employee('e3', { surname: 'Davis', age: 10 }),
      employee('e4', { age: 15 }),
    );
    expect(await keys(opened, { index: 'by-surname-and-age', partition: ['Davis'] })).toEqual(['e3', 'e1']);
    expect((await found(opened, { index: 'by-surname-and-age' })).code).toBe('INVALID_PARTITION');
    expect((await found(opened, { index: 'by-age', partition: ['Davis'] })).code).toBe('INVALID_PARTITION');
  });

  it.each([
    ['an index that is not declared', { index: 'by-size' }, 'INVALID_INDEX'],
    ['a page of more than 100', { index: 'by-age', limit: 101 }, 'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE'],
    [
      'a number that begins with something',
      { index: 'by-age', where: 'beginsWith', values: ['3'] },
      'INVALID_FILTER_CONDITION',
    ],
    ['a range of another type', { index: 'by-age', where: 'lessThan', values: ['thirty'] }, 'INVALID_FILTER_CONDITION'],
    [
      'a condition that only filters have',
      { index: 'surname', where: 'contains', values: ['a'] },
      'INVALID_FILTER_CONDITION',
    ],
  ])('are not queried by %s', async (_what, query, code) => {
    expect((await found(await openHost(), query)).code).toBe(code);
  });
});

function withoutSchedule(manifest: AppManifest): AppManifest {
  return { ...manifest, modules: { ...manifest.modules, scheduledTrigger: [] } };
}
