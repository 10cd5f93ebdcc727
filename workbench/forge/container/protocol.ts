/** What the host and a container say to one another over the process channel. */

/** One outgoing request of the app, as it left the bundle. */
export interface AppCall {
  readonly callId: number;
  readonly invocationId: string;
  /** What `@forge/*` handed to `__forge_fetch__`, or `{ type: 'egress' }` for a plain `fetch`. */
  readonly via: Readonly<Record<string, unknown>> & { readonly type: string };
  /** Path with query, or the absolute URL of a plain `fetch`. */
  readonly path: string;
  readonly method: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body?: Uint8Array;
}

export type CallAnswer =
  | {
      readonly kind: 'response';
      readonly status: number;
      readonly statusText: string;
      readonly headers: readonly (readonly [string, string])[];
      readonly body: Uint8Array;
    }
  /** The connection was lost: `fetch` rejects as Node's own does. */
  | { readonly kind: 'connectionLost' }
  /** The platform refuses to send it; `name` as in `@forge/api` errors. */
  | { readonly kind: 'refused'; readonly name: string; readonly message: string; readonly status: number };

/** The part of `__forge_runtime__` that is plain data; the container adds its functions. */
export interface RuntimeFacts {
  readonly contextAri: string;
  readonly appContext: Readonly<Record<string, unknown>> & { readonly invocationId: string };
  readonly aaid?: string;
  readonly tracing: { readonly traceId: string; readonly spanId: string };
  readonly handler: string;
}

export interface InvokeMessage {
  readonly type: 'invoke';
  readonly invocationId: string;
  /** Name of the bundle's export. */
  readonly exportName: string;
  readonly body: unknown;
  readonly context: unknown;
  readonly facts: RuntimeFacts;
  /** Real time, milliseconds since 1970, at which the host will end the container. */
  readonly deadline: number;
  readonly clockOffsetMs: number;
}

export type ToContainer =
  | InvokeMessage
  | { readonly type: 'answer'; readonly callId: number; readonly answer: CallAnswer }
  | { readonly type: 'clock'; readonly offsetMs: number };

export type FunctionEnd =
  | { readonly kind: 'returned'; readonly value: unknown }
  | { readonly kind: 'threw'; readonly name: string; readonly message: string; readonly stack: string };

export interface LogLine {
  readonly invocationId: string;
  readonly level: string;
  readonly text: string;
}

export type FromContainer =
  | { readonly type: 'ready' }
  | { readonly type: 'call'; readonly call: AppCall }
  | { readonly type: 'log'; readonly line: LogLine }
  | { readonly type: 'end'; readonly invocationId: string; readonly end: FunctionEnd };
