import { invalidArguments, SlackRefusal } from '../refusal.ts';
import type { Arguments } from './arguments.ts';

export interface PageOf<T> {
  readonly items: readonly T[];
  readonly response_metadata: { readonly next_cursor: string };
}

/** Cursor-based pagination. https://docs.slack.dev/apis/web-api/pagination */
export function pageOf<T>(all: readonly T[], args: Arguments, fallback = 100): PageOf<T> {
  const limit = args.count('limit', fallback) || fallback;
  if (limit > 1000) throw invalidArguments('must be less than 1001 [json-pointer:/limit]');
  const start = startOf(args.text('cursor'));
  const end = start + limit;
  const next = end < all.length ? Buffer.from(`next:${end}`).toString('base64') : '';
  return { items: all.slice(start, end), response_metadata: { next_cursor: next } };
}

function startOf(cursor: string | undefined): number {
  if (!cursor) return 0;
  const [, start] = /^next:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString()) ?? [];
  if (start === undefined) throw new SlackRefusal('invalid_cursor');
  return Number(start);
}
