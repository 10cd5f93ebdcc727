import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createCloudClient } from 'jira.js/cloud';
import { createJira } from '../../../workbench/jira/create-jira.ts';
import type { Jira } from '../../../workbench/jira/jira.ts';
import { readAppManifest } from '../../../workbench/site/app-manifest.ts';
import { siteClock } from '../../../workbench/site/clock.ts';
import { personInRole, type Role, seededPeople } from '../../../workbench/site/people.ts';
import { type AppDoors, type Caller, cloudId, type ProductEvent, type Site } from '../../../workbench/site/site.ts';
import { openStore } from '../../../workbench/site/store.ts';

type Verdict = Awaited<ReturnType<AppDoors['validateTransition']>>;

export interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}

/** What a test reads of most answers. */
export interface Answered {
  readonly id: string;
  readonly key: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly errorMessages: readonly string[];
  readonly errors: Readonly<Record<string, string>>;
  readonly message: string;
}

/** A seeded Jira behind a real port, with doors that remember what went through them. */
export interface JiraOnAPort {
  readonly jira: Jira;
  readonly site: Site;
  readonly origin: string;
  readonly events: ProductEvent[];
  readonly validated: unknown[];
  /** What the app's workflow validator answers from now on. */
  verdict: Verdict;
  client(role: Role): ReturnType<typeof createCloudClient>;
  as<Body = Answered>(caller: Caller, method: string, path: string, body?: unknown): Promise<Answer<Body>>;
  close(): Promise<void>;
}

export const everyScope = ['read:jira-work', 'write:jira-work', 'read:jira-user', 'write:app-data:jira'];
export const theApp: Caller = { kind: 'app', scopes: everyScope };

export function personCaller(role: Role): Caller {
  return { kind: 'person', accountId: accountId(role) };
}

export function accountId(role: Role): string {
  return personInRole(role).accountId ?? '';
}

export function adf(text: string): { type: 'doc'; version: number; content: Record<string, unknown>[] } {
  return { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
}

/** @param searchDelayMs as in the site's options; search sees changes at once unless a test is about the delay */
export async function startJira({ searchDelayMs = 0 } = {}): Promise<JiraOnAPort> {
  const store = openStore(':memory:');
  const events: ProductEvent[] = [];
  const validated: unknown[] = [];
  const state = { verdict: { result: true } as Verdict };
  let handle: Jira['handle'] = async () => new Response(null, { status: 503 });
  const server = createServer((request, response) => {
    void requestOf(request, origin).then(async (asked) => {
      const answer = await handle(asked, callerOf(asked));
      response
        .writeHead(answer.status, Object.fromEntries(answer.headers))
        .end(Buffer.from(await answer.arrayBuffer()));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const site: Site = {
    origin,
    cloudId,
    appDirectory: process.cwd(),
    store,
    clock: siteClock(store),
    manifest: readAppManifest(process.cwd()),
    app: {
      publish: (event) => events.push(event),
      validateTransition: async (moduleKey, body) => {
        validated.push({ moduleKey, ...body });
        return state.verdict;
      },
      webTriggerUrl: () => '',
      callWebTrigger: async () => ({ status: 200, headers: {}, body: '', durationMs: 0 }),
    },
  };
  const jira = createJira(site, { searchDelayMs });
  jira.seed();
  events.length = 0;
  handle = jira.handle;
  return {
    jira,
    site,
    origin,
    events,
    validated,
    get verdict() {
      return state.verdict;
    },
    set verdict(verdict) {
      state.verdict = verdict;
    },
    client: (role) => clientOf(origin, role),
    as: (caller, method, path, body) => ask(jira, origin, caller, { method, path, body }),
    close: () => closed(server, store),
  };
}

function clientOf(origin: string, role: Role) {
  const { email, apiToken = '' } = personInRole(role);
  return createCloudClient({ host: origin, auth: { type: 'basic', email, apiToken }, onSchemaMismatch: 'throw' });
}

async function ask(
  jira: Jira,
  origin: string,
  caller: Caller,
  { method, path, body }: { method: string; path: string; body: unknown },
) {
  const init =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const answer = await jira.handle(new Request(origin + path, { method, ...init }), caller);
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? undefined : JSON.parse(text), headers: answer.headers };
}

function callerOf(request: Request): Caller {
  const [email] = atob(request.headers.get('authorization')?.replace('Basic ', '') ?? '').split(':');
  const person = seededPeople.find((candidate) => candidate.email === email);
  return person?.accountId ? { kind: 'person', accountId: person.accountId } : { kind: 'anonymous' };
}

async function requestOf(message: IncomingMessage, origin: string): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const headers = new Headers(Object.entries(message.headers).map(([name, value]) => [name, String(value)]));
  return new Request(`${origin}${message.url}`, {
    method: message.method ?? 'GET',
    headers,
    ...(body.length > 0 ? { body } : {}),
  });
}

async function closed(server: Server, store: { close(): void }): Promise<void> {
  await new Promise((done) => {
    server.close(done);
    server.closeAllConnections();
  });
  store.close();
}
