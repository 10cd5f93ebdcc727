/**
 * The local site in the test's own process: the app's adapters run as they are, their calls go where Forge's proxy
 * would send them, and what the real side would refuse is refused.
 */
import { join } from 'node:path';
import { createConfluence } from '../../workbench/confluence/create-confluence.ts';
import { installForgeRuntime, runInvocation } from '../../workbench/forge/container/current-invocation.ts';
import type { AppCall } from '../../workbench/forge/container/protocol.ts';
import { invokeMessage } from '../../workbench/forge/invocation/invoke-message.ts';
import type { Invocation } from '../../workbench/forge/invocation/invoker.ts';
import { keyValueService } from '../../workbench/forge/kvs/key-value-service.ts';
import { destinationOf } from '../../workbench/forge/proxy/destination.ts';
import { type Reach, targetReacher } from '../../workbench/forge/proxy/reach-target.ts';
import { pushRate } from '../../workbench/forge/queue/push-limits.ts';
import { queueService } from '../../workbench/forge/queue/queue-service.ts';
import { stargate } from '../../workbench/forge/stargate/stargate.ts';
import { webTriggerUrls } from '../../workbench/forge/web-trigger/web-trigger-urls.ts';
import { createJira } from '../../workbench/jira/create-jira.ts';
import { appVariables } from '../../workbench/server/app-variables.ts';
import { readAppManifest } from '../../workbench/site/app-manifest.ts';
import { siteClock } from '../../workbench/site/clock.ts';
import { type AppDoors, cloudId } from '../../workbench/site/site.ts';
import { openStore } from '../../workbench/site/store.ts';
import { createSlack } from '../../workbench/slack/create-slack.ts';

const root = join(import.meta.dirname, '../..');
const origin = 'http://localhost:4310';

const invocation: Invocation = {
  invocationId: 'contract',
  chainId: 'contract',
  functionKey: 'run-job',
  moduleKey: 'job-runner',
  moduleType: 'consumer',
  body: {},
};

/** Nobody is at home: these tests look at what the adapters do, not at what the app does about it. */
const closedDoors: AppDoors = {
  publish: () => {},
  validateTransition: async () => ({ result: true }),
  webTriggerUrl: () => origin,
  callWebTrigger: async () => ({ status: 200, headers: {}, body: '', durationMs: 0 }),
};

export interface LocalSite {
  readonly origin: string;
  /** What `forge variables` would hold. */
  readonly variables: Readonly<Record<string, string>>;
  /** Runs each of the adapter's methods inside an invocation of the app. */
  inForge<Port extends object>(adapter: Port): Port;
  now(): string;
  /** Until queries of custom entities show what was stored. */
  settle(): void;
  close(): Promise<void>;
}

export async function localSite(): Promise<LocalSite> {
  const store = openStore(':memory:');
  const manifest = readAppManifest(root);
  const site = { origin, cloudId, appDirectory: root, store, clock: siteClock(store), manifest, app: closedDoors };
  const products = {
    jira: createJira(site, { searchDelayMs: 0 }),
    confluence: createConfluence(site),
    slack: await createSlack(site),
  };
  products.jira.seed();
  products.confluence.seed();
  const variables = appVariables(products.slack.facts(), products.jira.facts(), products.confluence.facts());
  const reach = targetReacher(site, {
    connections: () => ({ ...products, variables }),
    kvs: keyValueService(site),
    queue: queueService({ site, rate: pushRate(), plan: () => ({}), wake: () => {} }),
    stargate: stargate(webTriggerUrls(manifest, origin)),
  });
  const takeOut = installWaysOut(reach);
  const message = invokeMessage(invocation, Date.now() + 600_000, site);
  return {
    origin,
    variables,
    inForge: (adapter) => wrapped(adapter, (work) => runInvocation(message, work)),
    now: () => new Date(Date.now() + site.clock.offsetMs()).toISOString(),
    settle: () => site.clock.moveTo(new Date(site.clock.now().getTime() + 1500)),
    async close() {
      takeOut();
      await products.slack.stop();
      store.close();
    },
  };
}

function wrapped<Port extends object>(adapter: Port, run: (work: () => unknown) => unknown): Port {
  return new Proxy(adapter, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return (...given: unknown[]) => run(() => Reflect.apply(member, target, given));
    },
  });
}

/** @returns how to put things back */
function installWaysOut(reach: Reach): () => void {
  const plainFetch = globalThis.fetch;
  const toSlack: typeof fetch = (input, init) => {
    const request = new Request(input, init);
    const isSlack = new URL(request.url).hostname.endsWith('slack.com');
    return isSlack ? send(reach, { type: 'egress' }, request.url, request) : plainFetch(input, init);
  };
  const toForge = (via: AppCall['via'], path: string, init?: RequestInit) =>
    send(reach, via, path, new Request(new URL(path, 'https://forge.invalid'), init));
  installForgeRuntime();
  Object.assign(globalThis, { __forge_fetch__: toForge, fetch: toSlack });
  return () => Object.assign(globalThis, { fetch: plainFetch });
}

let lastCallId = 0;

async function send(reach: Reach, via: AppCall['via'], path: string, request: Request): Promise<Response> {
  lastCallId += 1;
  const call: AppCall = {
    callId: lastCallId,
    invocationId: invocation.invocationId,
    via,
    path,
    method: request.method,
    headers: [...request.headers],
    ...(request.body ? { body: new Uint8Array(await request.arrayBuffer()) } : {}),
  };
  const answer = await reach(call, destinationOf(call), invocation);
  if (answer instanceof Response) return answer;
  throw Object.assign(new Error(answer.message), { name: answer.name, status: answer.status });
}
