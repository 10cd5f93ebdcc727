import type * as z from 'zod';
import type { Caller, Site } from '../site/site.ts';
import type { Content } from './content.ts';
import type { Reader } from './reader.ts';

/** One REST operation: what it needs, what it takes, and how it answers. Whatever is not listed is refused with 501. */
export interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With `{name}` for a path parameter. */
  readonly path: string;
  readonly scopes: Scopes;
  /** Names of the query parameters that are modelled. */
  readonly query?: readonly string[];
  /** The schema of `confluence.js`, which follows Atlassian's own description, for a 2xx answer. */
  readonly answers?: z.ZodType;
  readonly run: (call: Call) => Answer;
}

/**
 * What an app must hold: the classic scope, or all granular ones. REST v2 knows granular scopes alone.
 * https://developer.atlassian.com/cloud/confluence/scopes-for-oauth-2-3LO-and-forge-apps/
 */
export interface Scopes {
  readonly classic?: string;
  readonly granular: readonly string[];
}

export interface Call {
  readonly site: Site;
  readonly content: Content;
  readonly caller: Caller;
  readonly reader: Reader;
  readonly url: URL;
  /** A path parameter of the operation; the route guarantees that it is there. */
  readonly parameter: (name: string) => string;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export function ok(body: unknown): Answer {
  return { status: 200, body };
}
