import type { Workspace } from '../workspace/workspace.ts';
import type { Arguments } from './arguments.ts';
import type { Tier } from './rate-limits.ts';

/** One call by the app's bot. */
export interface Call {
  readonly workspace: Workspace;
  readonly args: Arguments;
  readonly scopes: readonly string[];
}

/** One method of Slack's Web API. It runs inside a transaction of the store, so it is synchronous. */
export interface Method {
  /** Any one of them suffices; none means that every token may call it. */
  readonly scopes: readonly string[];
  readonly tier: Tier;
  /** The arguments that are modelled; another one is answered 501. */
  readonly takes: readonly string[];
  /** Counts the rate apart for each, when Slack does: the channel of `chat.postMessage`. */
  readonly limitedBy?: string;
  run(call: Call): Readonly<Record<string, unknown>>;
}

export type Methods = Readonly<Record<string, Method>>;
