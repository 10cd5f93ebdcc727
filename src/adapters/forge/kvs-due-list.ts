import { kvs, WhereConditions } from '@forge/kvs';
import * as z from 'zod/mini';
import type { DueItem, DueList } from '../../ports/due-list';

/** An entity of `app.storage.entities` in the manifest, whose index keeps the times in order. */
interface Due {
  readonly dueAt: string;
}

const due = z.object({ dueAt: z.string() });

const entity = () => kvs.entity<Due>('due');

/** Times stand in one format, so that their order as text is their order in time. */
export const kvsDueList = (): DueList => ({
  async set(key, at) {
    if (at === undefined) await entity().delete(key);
    else await entity().set(key, { dueAt: new Date(at).toISOString() });
  },
  async find(key) {
    const stored: unknown = await entity().get(key);
    return stored === undefined ? undefined : due.parse(stored).dueAt;
  },
  async dueBefore(at) {
    const found: DueItem[] = [];
    let cursor: string | undefined;
    do {
      const query = entity().query().index('by-due-time').where(WhereConditions.lessThanEqualTo(at)).limit(100);
      const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
      found.push(...page.results.map(({ key, value }) => ({ key, at: due.parse(value).dueAt })));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    return found;
  },
});
