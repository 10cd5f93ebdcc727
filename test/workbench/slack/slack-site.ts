import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ErrorCode, type Logger, LogLevel, WebClient, type WebClientOptions } from '@slack/web-api';
import { readAppManifest } from '../../../workbench/site/app-manifest.ts';
import { siteClock } from '../../../workbench/site/clock.ts';
import { cloudId, type Site, type WebTriggerReply } from '../../../workbench/site/site.ts';
import { openStore } from '../../../workbench/site/store.ts';
import { createSlack } from '../../../workbench/slack/create-slack.ts';
import type { Slack, SlackDeliveries } from '../../../workbench/slack/slack.ts';

export interface Heard {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

type Answer = { status?: number; body?: unknown; headers?: Record<string, string>; afterMs?: number };

/** A workspace on its own store, with an app that notes what it hears and answers as the test says. */
export interface SlackSite {
  readonly slack: Slack;
  readonly web: WebClient;
  readonly heard: Heard[];
  readonly unmodelled: string[];
  readonly site: Site;
  deliveries: SlackDeliveries;
  answer: (heard: Heard) => Answer | Promise<Answer>;
  advance(seconds: number): void;
  /** Throws everything in memory away and opens the same store file again, as after a crash. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

const root = join(import.meta.dirname, '../../..');

async function open(file: string, kept: Partial<SlackSite>): Promise<SlackSite> {
  const store = openStore(file);
  const clock = siteClock(store);
  const heard: Heard[] = [];
  const unmodelled: string[] = [];
  async function callWebTrigger(
    url: string,
    request: { headers: Record<string, string>; body: string },
  ): Promise<WebTriggerReply> {
    const got = { url, ...request };
    heard.push(got);
    const { status = 200, body = '', headers = {}, afterMs = 0 } = await opened.answer(got);
    if (afterMs > 0) await new Promise((resolve) => setTimeout(resolve, afterMs));
    return { status, headers, body: typeof body === 'string' ? body : JSON.stringify(body), durationMs: afterMs };
  }
  const site: Site = {
    origin: 'http://localhost:4310',
    cloudId,
    appDirectory: kept.site?.appDirectory ?? root,
    store,
    clock,
    manifest: readAppManifest(root),
    app: {
      publish: () => {},
      validateTransition: async () => ({ result: true }),
      webTriggerUrl: (key) => `http://localhost:4310/x1/${key}-1`,
      callWebTrigger,
    },
  };
  const slack = await createSlack(site, {
    deliveries: () => opened.deliveries,
    onUnmodelled: (what) => unmodelled.push(what),
  });
  const opened: SlackSite = {
    slack,
    web: clientOf(slack),
    heard,
    unmodelled,
    site,
    deliveries: kept.deliveries ?? {},
    answer: kept.answer ?? (() => ({})),
    advance: (seconds) => clock.moveTo(new Date(clock.now().getTime() + seconds * 1000)),
    async restart() {
      await slack.stop();
      store.close();
      Object.assign(opened, await open(file, opened));
    },
    async close() {
      await opened.slack.stop();
      opened.site.store.close();
    },
  };
  return opened;
}

const nothing = () => {};
/** Refusals are what many tests are after; the client need not print them. */
export const silent: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  getLevel: () => LogLevel.ERROR,
  setName: nothing,
};

export function clientOf(slack: Slack, token = slack.facts().botToken, options: WebClientOptions = {}): WebClient {
  return new WebClient(token, {
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: silent,
    fetch: (input, init) => slack.handle(new Request(input, init)),
    ...options,
  });
}

export async function slackSite(appDirectory = root): Promise<SlackSite> {
  const folder = mkdtempSync(join(tmpdir(), 'slack-site-'));
  const opened = await open(join(folder, 'site.sqlite'), { site: { appDirectory } as Site });
  const { close } = opened;
  return Object.assign(opened, {
    async close() {
      await close();
      rmSync(folder, { recursive: true });
    },
  });
}

/** The `error` of Slack's answer and the rest of it. */
export async function refusalOf(call: Promise<unknown>): Promise<Record<string, unknown> & { error: string }> {
  const thrown = await call.then(
    () => undefined,
    (error: { code?: ErrorCode; data?: Record<string, unknown> & { error: string } }) => error,
  );
  if (!thrown) throw new Error('Slack refused nothing');
  if (!thrown.data) throw thrown;
  return thrown.data;
}

/** What a test looks at in a payload; the rest is compared whole. */
export interface Payload {
  readonly type: string;
  readonly trigger_id: string;
  readonly response_url: string;
  readonly event_id: string;
  readonly event: Readonly<Record<string, unknown>>;
  readonly actions: readonly Readonly<Record<string, unknown>>[];
  readonly state: { readonly values: unknown };
  readonly view: { readonly id: string; readonly state: { readonly values: unknown } };
}

/** The JSON that a signed request carried. */
export function payloadIn(heard: Heard | undefined): Payload {
  const form = new URLSearchParams(heard?.body);
  return JSON.parse(form.get('payload') ?? heard?.body ?? '{}');
}
