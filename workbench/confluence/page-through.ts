import type { Answer, Call } from './operation.ts';
import { refuseV2 } from './refusal.ts';

/**
 * One page of a v2 list: `limit` items from where `cursor` points, with the next page in `_links.next` and in the
 * `Link` header. https://developer.atlassian.com/cloud/confluence/rest/v2/intro/#pagination
 */
export function pageThrough(call: Call, all: readonly unknown[]): Answer {
  const limit = Number(call.query.get('limit') ?? 25);
  if (!Number.isInteger(limit) || limit < 1 || limit > 250) {
    throw refuseV2(
      400,
      `Provided value {${call.query.get('limit')}} for 'limit' is not between 1 and 250.`,
      'INVALID_REQUEST_PARAMETER',
    );
  }
  const from = readCursor(call.query.get('cursor'));
  const base = `${call.site.origin}/wiki`;
  if (from + limit >= all.length) return { status: 200, body: { results: all.slice(from), _links: { base } } };
  const query = new URLSearchParams(call.query);
  query.set('cursor', writeCursor(from + limit));
  const next = `${call.url.pathname}?${query}`;
  return {
    status: 200,
    body: { results: all.slice(from, from + limit), _links: { next, base } },
    headers: { link: `<${next}>; rel="next"` },
  };
}

function writeCursor(offset: number): string {
  return Buffer.from(JSON.stringify({ offset })).toString('base64url');
}

function readCursor(cursor: string | null): number {
  if (cursor === null) return 0;
  try {
    const { offset } = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Number.isInteger(offset) && offset >= 0) return offset;
  } catch {
    // Refused below, as any other cursor that is not one of ours.
  }
  throw refuseV2(400, `Provided value {${cursor}} for 'cursor' is not the correct type.`, 'INVALID_REQUEST_PARAMETER');
}
