import type { Contract } from '../contract-check/contract.ts';
import type { Actor } from './actor.ts';
import type { JiraSite } from './jira-site.ts';
import type { Query } from './query.ts';

export interface Call {
  readonly jira: JiraSite;
  readonly actor: Actor;
  /** The variable parts of the path. */
  readonly path: (name: string) => string;
  readonly query: Query;
  /** Parsed JSON, already of the documented shape; undefined when the request has none. */
  readonly body: unknown;
}

export interface Reply {
  readonly status: number;
  /** Absent for an empty body. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One operation of REST v3, named as Atlassian's OpenAPI document names it. */
export interface Operation extends Contract {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** `/rest/api/3/issue/{issueIdOrKey}` */
  readonly path: string;
  /** Query parameters that are modelled; any other answers 501. */
  readonly query?: readonly string[];
  /** Properties of the body that are modelled; any other answers 501. Absent when every body is taken as it is. */
  readonly bodyProperties?: readonly string[];
  /** Whether it may be called without an account. */
  readonly anonymous?: boolean;
  run(call: Call): Reply | Promise<Reply>;
}

export function ok(body: unknown): Reply {
  return { status: 200, body };
}

export function created(body: unknown): Reply {
  return { status: 201, body };
}

export const noContent: Reply = { status: 204 };
