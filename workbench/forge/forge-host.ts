/**
 * The stand-in for the Forge platform: it runs the app's bundle in processes of its own, gives it storage, a queue and
 * the products, and opens the app's doors to the rest of the local site.
 */
import type { AppDoors, Product } from '../site/site.ts';

export type Target = 'jira' | 'confluence' | 'slack' | 'kvs' | 'queue' | 'other';

/** One call that the app made, as `GET /workbench/calls` shows it. Times are ISO 8601 UTC with milliseconds, of the real clock. */
export interface CallRecord {
  readonly seq: number;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly target: Target;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly identity: 'app' | 'user' | 'none';
  readonly invocationId: string;
  readonly functionKey: string;
  /** What the path does not tell: the storage key, the queue's name, the Slack method's channel. */
  readonly about?: string;
}

export interface InvocationRecord {
  /** From the same sequence as the calls; grows when the invocation ends. */
  readonly seq: number;
  readonly invocationId: string;
  readonly functionKey: string;
  readonly moduleKey: string;
  readonly cold: boolean;
  readonly startedAt: string;
  readonly endedAt?: string;
  /** `ok`, `error: <name>`, `timeout`, `killed` or `running` */
  readonly outcome: string;
}

export interface Fault {
  readonly target: Target;
  readonly method?: string;
  /**
   * Matches when the call's path contains it, `*` standing for anything; for a plain fetch the path is that of the URL
   * (`/api/chat.postMessage`).
   */
  readonly path?: string;
  /** How many matching calls pass first. */
  readonly skip?: number;
  readonly times: number;
  readonly kind: 'status' | 'dropBefore' | 'dropAfter' | 'hang' | 'killBefore' | 'killAfter';
  readonly status?: number;
  readonly body?: unknown;
  readonly retryAfterSeconds?: number;
  readonly seconds?: number;
}

export interface Deliveries {
  readonly duplicate?: boolean;
  readonly reorder?: boolean;
  readonly delaySeconds?: number;
  /** Events of the products never come; what is queued does. */
  readonly lose?: boolean;
}

export interface ResolverCall {
  readonly moduleKey: string;
  /** The name that the screen passes to `invoke`. */
  readonly functionKey: string;
  readonly payload: unknown;
  readonly accountId: string;
  /** What the product tells of where the screen stands: `{ type: 'jira:issuePanel', issue: {…}, project: {…} }` */
  readonly extension: Readonly<Record<string, unknown>>;
}

export interface MacroExport {
  readonly moduleKey: string;
  readonly accountId: string;
  readonly exportType: 'pdf' | 'word' | 'other';
  /** Where the macro stands: `{ type: 'macro', content: {…}, space: {…}, config: {…} }` */
  readonly extension: Readonly<Record<string, unknown>>;
}

/** Slack as the app reaches it, and what Slack itself has due on the site's clock: deliveries to the app, late or repeated. */
export interface SlackSide {
  handle(request: Request): Promise<Response>;
  nextDueAt?(): Date | undefined;
  /** Resolves when the app has answered all that is due. */
  runDue?(): Promise<void>;
}

/** What the app can reach. Handed in late, since the products are made with a site whose doors this host opens. */
export interface Connections {
  readonly jira: Product;
  readonly confluence: Product;
  readonly slack: SlackSide;
  /** The app's run-time variables, its `process.env`. */
  readonly variables: Readonly<Record<string, string>>;
}

export interface ForgeHostOptions {
  readonly bundleFile: string;
  readonly connections?: Connections;
  /** Told of everything the app asked for that the local site does not stand in for. */
  readonly onUnmodelled?: (what: string) => void;
}

export interface ForgeHost extends AppDoors {
  /** Must be called before `start`, unless the options held the connections. */
  connect(connections: Connections): void;
  start(): Promise<void>;
  /** Delivers nothing any more and ends every invocation under way; the warm containers stay. */
  halt(): void;
  stop(): Promise<void>;
  /** Halts, forgets all app state (storage, queue, call log, faults, latency, deliveries) and starts again. */
  reset(): Promise<void>;
  webTriggers(): Readonly<Record<string, string>>;
  /** Answers the request that reached `/x1/{id}`. */
  answerWebTrigger(request: Request): Promise<Response>;
  invokeResolver(call: ResolverCall): Promise<unknown>;
  /** The document that stands in the macro's place in an export. */
  exportMacro(call: MacroExport): Promise<unknown>;
  runAction(
    actionKey: string,
    run: { readonly accountId: string; readonly inputs: Readonly<Record<string, unknown>> },
  ): Promise<unknown>;
  /** Resolves when no invocation runs and no event is due. */
  idle(): Promise<void>;
  /** Moves the site's clock, running scheduled triggers and delayed events in the order in which they fall due. */
  advanceTo(instant: Date): Promise<void>;
  calls(sinceSeq: number): { readonly calls: readonly CallRecord[]; readonly invocations: readonly InvocationRecord[] };
  setLatency(milliseconds: Readonly<Partial<Record<Target, number>>>): void;
  addFaults(faults: readonly Fault[]): void;
  clearFaults(): void;
  setDeliveries(deliveries: Deliveries): void;
  deliveries(): Deliveries;
  /** Lines that the app logged, newest last: `{ at, invocationId, level, text }`. */
  logs(): readonly {
    readonly at: string;
    readonly invocationId: string;
    readonly level: string;
    readonly text: string;
  }[];
}
