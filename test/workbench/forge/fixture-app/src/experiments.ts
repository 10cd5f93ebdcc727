import { get } from 'node:http';
import api, { assumeTrustedRoute } from '@forge/api';
import { Filter, FilterConditions, kvs, MetadataField, Sort, WhereConditions } from '@forge/kvs';

type Experiment = (given: never) => unknown;

async function read(pending: Promise<{ status: number; text(): Promise<string> }>) {
  const response = await pending;
  return { status: response.status, body: await response.text() };
}

const jira = (path: string, method = 'GET') => [assumeTrustedRoute(path), { method }] as const;

/** What a caller of `door` may have run; index.ts adds those that need more than storage and products. */
export const experiments: Record<string, Experiment> = {
  asApp: (path: string) => read(api.asApp().requestJira(...jira(path))),
  asAppConfluence: (path: string) => read(api.asApp().requestConfluence(assumeTrustedRoute(path))),
  post: ({ path, body }: { path: string; body: unknown }) =>
    read(api.asApp().requestJira(assumeTrustedRoute(path), { method: 'POST', body: JSON.stringify(body) })),
  asUser: (path: string) => read(api.asUser().requestJira(...jira(path))),
  asPerson: ({ path, accountId }: { path: string; accountId: string }) =>
    read(api.asUser(accountId).requestJira(...jira(path))),
  fetch: (url: string) => read(fetch(url)),
  pushUnchecked: (payload: unknown[]) =>
    read(
      api.asApp().requestAtlassian(assumeTrustedRoute('/webhook/queue/publish/unchecked'), {
        method: 'POST',
        body: JSON.stringify({ queueName: 'work', jobId: 'unchecked', payload }),
      }),
    ),
  graph: () => read(api.asApp().requestGraph('query { me { id } }')),
  get: (key: string) => kvs.get(key).then((value) => value ?? 'nothing'),
  getWithExpiry: (key: string) => kvs.get(key, { metadataFields: [MetadataField.EXPIRE_TIME] }),
  set: ({ key, value, options }: { key: string; value: unknown; options?: never }) => kvs.set(key, value, options),
  setBig: (kilobytes: number) => kvs.set('big', 'x'.repeat(kilobytes * 1024)),
  setDeep: (levels: number) =>
    kvs.set(
      'deep',
      Array.from({ length: levels }).reduce<unknown>((inner) => ({ inner }), 1),
    ),
  delete: (key: string) => kvs.delete(key),
  secret: async (value: string) => {
    await kvs.setSecret('token', value);
    return { secret: await kvs.getSecret('token'), plain: (await kvs.get('token')) ?? 'nothing' };
  },
  list: ({ prefix, limit, cursor }: { prefix: string; limit: number; cursor?: string }) => {
    const query = kvs.query().where('key', WhereConditions.beginsWith(prefix)).limit(limit);
    return (cursor ? query.cursor(cursor) : query).getMany();
  },
  batchSet: (items: never) => kvs.batchSet(items),
  batchGet: (items: never) => kvs.batchGet(items),
  transact: ({ set, remove }: { set: string[]; remove: string[] }) => {
    const transaction = kvs.transact();
    for (const key of set) transaction.set(key, { by: 'transaction' });
    for (const key of remove) transaction.delete(key);
    return transaction.execute();
  },
  hire: ({ key, value }: { key: string; value: unknown }) => kvs.entity('employee').set(key, value),
  employee: (key: string) => kvs.entity('employee').get(key),
  dismiss: (key: string) => kvs.entity('employee').delete(key),
  findStaff,
  olderThan: (age: number) =>
    kvs.entity('employee').query().index('by-age').where(WhereConditions.greaterThan(age)).getMany(),
  promote: ({ key, surname }: { key: string; surname: string }) =>
    kvs
      .transact()
      .set(
        key,
        { surname, age: 99 },
        {
          entityName: 'employee',
          conditions: new Filter<{ surname: string }>().and('surname', FilterConditions.equalTo(surname)),
        },
      )
      .execute(),
  now: () => new Date().toISOString(),
  wait: (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  socket: () => new Promise((resolve, reject) => get('http://localhost:1/', resolve).on('error', reject)),
  log: (lines: number) => {
    for (let line = 1; line <= lines; line += 1) console.log(`line ${line}`);
  },
  environment: () => ({ ...process.env }),
  forgetful: () => {
    setTimeout(() => void kvs.set('late', true), 50);
  },
  exit: () => process.exit(3),
};

interface StaffQuery {
  readonly index: string;
  readonly partition?: string[];
  readonly where?: keyof typeof FilterConditions;
  readonly values?: never[];
  readonly sort?: 'ASC' | 'DESC';
  readonly limit?: number;
  readonly cursor?: string;
}

function findStaff({ index, partition, where, values = [], sort, limit, cursor }: StaffQuery) {
  const query = kvs
    .entity('employee')
    .query()
    .index(index, partition && { partition });
  const condition = where && (FilterConditions[where] as (...given: never[]) => never)(...values);
  if (condition) query.where(condition);
  if (sort) query.sort(Sort[sort]);
  if (limit) query.limit(limit);
  if (cursor) query.cursor(cursor);
  return query.getMany();
}
