import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Client, createClient } from 'confluence.js/core';
import type { Confluence } from '../../../workbench/confluence/confluence.ts';
import { createConfluence } from '../../../workbench/confluence/create-confluence.ts';
import { grantedScopes, readAppManifest } from '../../../workbench/site/app-manifest.ts';
import { siteClock } from '../../../workbench/site/clock.ts';
import { personInRole, type Role } from '../../../workbench/site/people.ts';
import { type Caller, cloudId, type ProductEvent, type Site } from '../../../workbench/site/site.ts';
import { openStore } from '../../../workbench/site/store.ts';

export interface SiteUnderTest {
  readonly confluence: Confluence;
  readonly events: readonly ProductEvent[];
  /** A plain outside client, whose schema mismatches throw. */
  clientOf(role: Role): Client;
  /** A request as a given caller, answered without a network. */
  ask(
    caller: Caller,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ status: number; body: unknown; headers: Headers }>;
  close(): void;
}

const manifest = readAppManifest(process.cwd());

export const theApp: Caller = { kind: 'app', scopes: grantedScopes(manifest) };

export function appWith(...scopes: readonly string[]): Caller {
  return { kind: 'app', scopes };
}

export function as(role: Role): Caller {
  return { kind: 'person', accountId: personInRole(role).accountId ?? '' };
}

/** A freshly seeded Confluence in memory, reachable over HTTP as on the real site. */
export async function siteUnderTest(): Promise<SiteUnderTest> {
  const events: ProductEvent[] = [];
  const store = openStore(':memory:');
  const site: Site = {
    origin: 'http://localhost:4310',
    cloudId,
    appDirectory: process.cwd(),
    store,
    clock: siteClock(store),
    manifest,
    app: {
      publish: (event) => events.push(event),
      validateTransition: async () => ({ result: true }),
      webTriggerUrl: () => '',
      callWebTrigger: async () => ({ status: 200, headers: {}, body: '', durationMs: 0 }),
    },
  };
  const confluence = createConfluence(site);
  confluence.seed();
  const server = await serve(confluence);
  const { port } = server.address() as AddressInfo;
  return {
    confluence,
    events,
    clientOf: (role) => {
      const { email, apiToken = '' } = personInRole(role);
      return createClient({ host: `http://localhost:${port}`, auth: { type: 'basic', email, apiToken } });
    },
    ask: async (caller, method, path, body) => {
      const init = { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
      const response = await confluence.handle(new Request(`http://localhost:4310${path}`, init), caller);
      const text = await response.text();
      return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) };
    },
    close: () => {
      server.closeAllConnections();
      server.close();
      store.close();
    },
  };
}

function serve(confluence: Confluence): Promise<Server> {
  const server = createServer(async (incoming, outgoing) => {
    const init = { method: incoming.method ?? 'GET', body: await bodyOf(incoming) };
    const request = new Request(`http://localhost:4310${incoming.url}`, init);
    const response = await confluence.handle(request, callerOf(incoming));
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(await response.text());
  });
  return new Promise((resolve) => {
    server.listen(0, () => resolve(server));
  });
}

async function bodyOf(incoming: IncomingMessage): Promise<string | null> {
  const chunks = await incoming.toArray();
  return chunks.length > 0 ? Buffer.concat(chunks).toString() : null;
}

function callerOf(incoming: IncomingMessage): Caller {
  const [email] = Buffer.from(incoming.headers.authorization?.slice(6) ?? '', 'base64')
    .toString()
    .split(':');
  const role = (['reporter', 'on-call', 'engineer', 'support', 'administrator', 'reader', 'outsider'] as const).find(
    (candidate) => personInRole(candidate).email === email,
  );
  return role ? as(role) : { kind: 'anonymous' };
}
