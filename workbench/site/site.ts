/**
 * What the parts of the local site share. Jira, Confluence and Slack know this page and nothing of one another; the
 * Forge host, which runs the app, hands in the doors through which a product calls the app.
 */
import type { AppManifest } from './app-manifest.ts';
import type { Clock } from './clock.ts';
import type { Store } from './store.ts';

/** Who makes a REST call, settled before the product sees the request. */
export type Caller =
  | { readonly kind: 'anonymous' }
  /** A person with Basic authentication or in the page. */
  | { readonly kind: 'person'; readonly accountId: string }
  /** The app as itself: it has every right in the product that its scopes give. */
  | { readonly kind: 'app'; readonly scopes: readonly string[] }
  /** The app on behalf of a person: both the app's scopes and the person's rights bound it. */
  | { readonly kind: 'app-as-person'; readonly scopes: readonly string[]; readonly accountId: string };

/** One stand-in product. Paths are those of the real site (`/rest/api/3/…`, `/wiki/api/v2/…`). */
export interface Product {
  handle(request: Request, caller: Caller): Promise<Response>;
}

/** A product event as Forge delivers it to a `trigger` module; `eventType` such as `avi:jira:updated:issue`. */
export interface ProductEvent {
  readonly eventType: string;
  /** True when the app itself (as itself, not on behalf of a person) caused it. */
  readonly selfGenerated: boolean;
  readonly atlassianId?: string;
  readonly [field: string]: unknown;
}

export interface ValidatorBody {
  readonly issue: { readonly key: string };
  readonly configuration: unknown;
  readonly transition: {
    readonly from: { readonly id: string };
    readonly to: { readonly id: string };
    readonly modifiedFields: Readonly<Record<string, unknown>>;
  };
}

export interface WebTriggerReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly durationMs: number;
}

/** The doors of the app, opened by the Forge host. */
export interface AppDoors {
  publish(event: ProductEvent): void;
  validateTransition(moduleKey: string, body: ValidatorBody): Promise<{ result: boolean; errorMessage?: string }>;
  webTriggerUrl(moduleKey: string): string;
  callWebTrigger(url: string, request: { headers: Record<string, string>; body: string }): Promise<WebTriggerReply>;
}

export interface Site {
  /** `http://localhost:4310` */
  readonly origin: string;
  readonly cloudId: string;
  /** The checkout that holds `manifest.yml`. */
  readonly appDirectory: string;
  readonly store: Store;
  readonly clock: Clock;
  readonly manifest: AppManifest;
  readonly app: AppDoors;
}

/** The account by which the app acts in Jira and Confluence. */
export const appAccount = {
  accountId: '712020:00000000-0000-4000-8000-00000000app0',
  name: 'SEV Response',
} as const;

export const cloudId = '11111111-2222-4333-8444-555555555555';
export const environmentId = '99999999-8888-4777-8666-555555555555';
