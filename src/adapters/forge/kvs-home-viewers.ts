import { kvs, WhereConditions } from '@forge/kvs';
import type { HomeViewers } from '../../ports/home-viewers';

const prefix = 'home-viewer:';

/** Whoever has not looked for longer gets it as it is when they look again. */
const lately = { ttl: { value: 2, unit: 'DAYS' } } as const;

export const kvsHomeViewers = (): HomeViewers => ({
  async note(slackUserId, at) {
    await kvs.set(`${prefix}${slackUserId}`, at, lately);
  },
  async lately() {
    const page = await kvs.query().where('key', WhereConditions.beginsWith(prefix)).limit(100).getMany();
    return page.results.map(({ key }) => key.slice(prefix.length));
  },
});
