import * as z from 'zod';
import type { Page } from '../content.ts';
import { type Answer, type Call, type Operation, ok } from '../operation.ts';
import { mayChange, maySee, nameOf, readerFor } from '../reader.ts';
import { refuseUnmodelled, refuseV1 } from '../refusal.ts';

const path = '/wiki/rest/api/content/{id}/restriction';
const scopes = { classic: 'write:confluence-content', granular: ['write:content.restriction:confluence'] };

const reading = {
  classic: 'read:confluence-content.all',
  granular: ['read:content.restriction:confluence'],
};

/** Who may see and edit a page. https://developer.atlassian.com/cloud/confluence/rest/v1/api-group-content-restrictions/ */
export const restrictions: readonly Operation[] = [
  { method: 'GET', path: `${path}/byOperation/{operationKey}`, scopes: reading, run: readOf },
  { method: 'PUT', path, scopes, run: (call) => write(call, () => ({})) },
  { method: 'POST', path, scopes, run: (call) => write(call, held) },
  { method: 'DELETE', path, scopes, run: (call) => keep(call, editable(call), {}) },
];

/** Who is let in by one operation; nobody is named where everybody is. */
function readOf(call: Call): Answer {
  const operation = call.parameter('operationKey');
  if (operation !== 'read' && operation !== 'update')
    throw refuseV1(400, 'BadRequestException', `No such operation: ${operation}`);
  const page = seen(call);
  const accounts = held(page)[operation] ?? [];
  const results = accounts.map((accountId) => ({ type: 'known', accountId, displayName: nameOf(accountId) }));
  const list = (all: readonly unknown[]) => ({ results: all, start: 0, limit: 200, size: all.length });
  return ok({ operation, restrictions: { user: list(results), group: list([]) }, _links: {} });
}

interface Restricted {
  readonly read?: readonly string[];
  readonly update?: readonly string[];
}

const user = z.object({ type: z.enum(['known', 'unknown', 'anonymous', 'user']), accountId: z.string() });
const entry = z.strictObject({
  operation: z.enum(['read', 'update']),
  restrictions: z.strictObject({ user: z.array(user).min(1).optional(), group: z.array(z.unknown()).optional() }),
});
const given = z.union([z.array(entry), z.object({ results: z.array(entry) }).transform(({ results }) => results)]);

const held = ({ restrictedTo, changeableBy }: Page): Restricted => ({
  ...(restrictedTo ? { read: restrictedTo } : {}),
  ...(changeableBy ? { update: changeableBy } : {}),
});

/** PUT replaces what was there, POST adds to it. */
function write(call: Call, base: (page: Page) => Restricted): Answer {
  const page = editable(call);
  const body = given.safeParse(call.body);
  if (!body.success) throw refuseV1(400, 'BadRequestException', `Invalid restrictions: ${z.prettifyError(body.error)}`);
  let restricted = base(page);
  for (const { operation, restrictions: who } of body.data) {
    if (who.group) throw refuseUnmodelled('restrictions for groups');
    const accounts = (who.user ?? []).map(({ accountId }) => known(accountId));
    restricted = { ...restricted, [operation]: [...new Set([...(restricted[operation] ?? []), ...accounts])] };
  }
  return keep(call, page, restricted);
}

function known(accountId: string): string {
  if (readerFor({ kind: 'person', accountId }).mayUseConfluence || nameOf(accountId) !== 'Former user')
    return accountId;
  throw refuseV1(400, 'BadRequestException', `No user found with account id: ${accountId}`);
}

function keep(call: Call, page: Page, { read, update }: Restricted): Answer {
  const { restrictedTo: _, changeableBy: __, ...rest } = page;
  const changed = { ...rest, ...(read ? { restrictedTo: read } : {}), ...(update ? { changeableBy: update } : {}) };
  if (!mayChange(call.reader, changed))
    throw refuseV1(
      400,
      'BadRequestException',
      'You cannot restrict the content so that you lose your own access to it',
    );
  call.content.pages.put(page.id, changed);
  return ok({
    results: [],
    start: 0,
    limit: 100,
    size: 0,
    restrictionsHash: `${read?.join() ?? ''}/${update?.join() ?? ''}`,
    _links: {
      self: `${call.site.origin}/wiki/rest/api/content/${page.id}/restriction`,
      base: `${call.site.origin}/wiki`,
    },
  });
}

function seen(call: Call): Page {
  const id = call.parameter('id');
  const page = call.content.pages.get(id);
  if (!page || !maySee(call.reader, page))
    throw refuseV1(404, 'NotFoundException', `No content found with id: ContentId{id=${id}}`);
  return page;
}

function editable(call: Call): Page {
  const page = seen(call);
  if (!mayChange(call.reader, page))
    throw refuseV1(403, 'PermissionException', 'User not permitted to change the restrictions of this content');
  return page;
}
