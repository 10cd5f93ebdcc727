/** A Forge host with the toy app in it, between products that only echo what reaches them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { createForgeHost } from '../../../workbench/forge/create-forge-host.ts';
import type { Connections, ForgeHost } from '../../../workbench/forge/forge-host.ts';
import { type AppManifest, readAppManifest } from '../../../workbench/site/app-manifest.ts';
import { siteClock } from '../../../workbench/site/clock.ts';
import { type Caller, cloudId, type Site } from '../../../workbench/site/site.ts';
import { openStore } from '../../../workbench/site/store.ts';

// Each test starts processes, which takes its time on a busy machine.
jest.setTimeout(60_000);

export const fixtureApp = join(import.meta.dirname, 'fixture-app');
const bundler = join(import.meta.dirname, '../../../workbench/forge/bundle/make-bundle.cjs');

export function makeBundle(kind: '--quick' | '--forge', app: string, bundleFile: string) {
  return spawnSync(process.execPath, [bundler, kind, '--app', app, '--out', bundleFile], { encoding: 'utf8' });
}

let quickBundle: string | undefined;

function bundleOfFixture(): string {
  if (quickBundle) return quickBundle;
  const directory = mkdtempSync(join(tmpdir(), 'forge-fixture-'));
  process.on('exit', () => rmSync(directory, { recursive: true, force: true }));
  const file = join(directory, 'forge.cjs');
  const made = makeBundle('--quick', fixtureApp, file);
  if (made.status !== 0) throw new Error(made.stderr);
  quickBundle = file;
  return file;
}

export interface Reached {
  readonly name: string;
  readonly method: string;
  readonly url: string;
  readonly contentType: string | null;
  readonly body: string;
  readonly caller?: Caller;
}

export interface OpenHost {
  readonly host: ForgeHost;
  readonly site: Omit<Site, 'app'>;
  readonly reached: Reached[];
  readonly unmodelled: string[];
  /** Runs an experiment in the app's web trigger; answers what it returned, or the facts of its error. */
  door(run: string, given?: unknown): Promise<{ readonly status: number; readonly result: unknown }>;
  /** What the app logged so far. */
  logged(): readonly string[];
}

export interface HostOptions {
  readonly manifest?: (manifest: AppManifest) => AppManifest;
  readonly storeFile?: string;
  readonly bundleFile?: string;
  /** What Slack has due of its own. */
  readonly slack?: Omit<Connections['slack'], 'handle'>;
}

const opened: { readonly host: ForgeHost; readonly site: Omit<Site, 'app'> }[] = [];

export async function openHost(options: HostOptions = {}): Promise<OpenHost> {
  const store = openStore(options.storeFile ?? ':memory:');
  const manifest = (options.manifest ?? ((given) => given))(readAppManifest(fixtureApp));
  const origin = 'http://localhost:4310';
  const site = { origin, cloudId, appDirectory: fixtureApp, store, clock: siteClock(store), manifest };
  const reached: Reached[] = [];
  const unmodelled: string[] = [];
  const host = createForgeHost(site, {
    bundleFile: options.bundleFile ?? bundleOfFixture(),
    onUnmodelled: (what) => unmodelled.push(what),
  });
  host.connect(echoes(reached, options.slack));
  await host.start();
  opened.push({ host, site });
  return { host, site, reached, unmodelled, door: doorOf(host), logged: () => host.logs().map(({ text }) => text) };
}

/** Looks until it is so, for at most 20 seconds. */
export async function until(isSo: () => boolean): Promise<void> {
  for (let look = 0; !isSo(); look += 1) {
    if (look === 1000) throw new Error('It did not come to be within 20 seconds');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Ends what `openHost` began; for `afterEach`. */
export async function closeHosts(): Promise<void> {
  for (const { host, site } of opened.splice(0)) {
    await host.stop();
    // What was cut off still looks at the store once.
    await new Promise((resolve) => setTimeout(resolve, 50));
    site.store.close();
  }
}

function doorOf(host: ForgeHost): OpenHost['door'] {
  return async (run, given) => {
    const reply = await host.callWebTrigger(host.webTriggerUrl('door'), {
      headers: {},
      body: JSON.stringify({ run, given }),
    });
    return { status: reply.status, result: parsed(reply.body) };
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function echoes(reached: Reached[], slack: HostOptions['slack']): Connections {
  async function note(name: string, request: Request, caller?: Caller): Promise<Reached> {
    const { method, url, headers } = request;
    const what = {
      name,
      method,
      url,
      contentType: headers.get('content-type'),
      body: await request.text(),
      ...(caller ? { caller } : {}),
    };
    reached.push(what);
    return what;
  }
  const product = (name: string) => ({
    handle: async (request: Request, caller: Caller) => Response.json(await note(name, request, caller)),
  });
  return {
    jira: product('jira'),
    confluence: product('confluence'),
    slack: {
      ...slack,
      handle: async (request) => {
        await note('slack', request);
        return Response.json({ ok: true, channel: 'C1', ts: '1.1' });
      },
    },
    variables: { SLACK_BOT_TOKEN: 'xoxb-1' },
  };
}
