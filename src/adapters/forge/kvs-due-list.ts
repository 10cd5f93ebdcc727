import { kvs, WhereConditions } from '@forge/kvs';
import * as z from 'zod/mini';
import type { DueIncident, DueList } from '../../ports/due-list';

/** An entity of `app.storage.entities` in the manifest, whose index keeps the times in order. */
interface Due {
  readonly dueAt: string;
}

const due = z.object({ dueAt: z.string() });

const entity = () => kvs.entity<Due>('due');

/** Times stand in one format, so that their order as text is their order in time. */
export const kvsDueList = (): DueList => ({
  async set(issueId, at) {
    if (at === undefined) await entity().delete(issueId);
    else await entity().set(issueId, { dueAt: new Date(at).toISOString() });
  },
  async dueBefore(at) {
    const found: DueIncident[] = [];
    let cursor: string | undefined;
    do {
      const query = entity().query().index('by-due-time').where(WhereConditions.lessThanEqualTo(at)).limit(100);
      const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
      found.push(...page.results.map(({ key, value }) => ({ issueId: key, at: due.parse(value).dueAt })));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    return found;
  },
});
