/** The functions of the toy app. `door` runs whichever experiment the caller names and answers what came of it. */
import api, { getAppContext, route, webTrigger } from '@forge/api';
import { InvocationError, InvocationErrorCode, Queue } from '@forge/events';
import { kvs } from '@forge/kvs';
import Resolver from '@forge/resolver';
import { WebClient } from '@slack/web-api';
import { experiments } from './experiments';

interface DoorRequest {
  readonly body: string;
  readonly headers: Record<string, string[]>;
  readonly userPath: string;
  readonly queryParameters: Record<string, string[]>;
}

export async function door(request: DoorRequest, context: unknown) {
  const { run, given } = JSON.parse(request.body) as { run: string; given?: unknown };
  try {
    const result = run === 'echo' ? { request, context } : await experiments[run]?.(given as never);
    return { statusCode: 200, headers: { 'Content-Type': ['application/json'] }, body: JSON.stringify(result ?? null) };
  } catch (error) {
    return { statusCode: 418, body: JSON.stringify(errorFacts(error as Error)) };
  }
}

function errorFacts(error: Error) {
  const { name, message, cause } = error;
  return {
    ...error,
    name,
    message,
    type: error.constructor.name,
    cause: (cause as { code?: string } | undefined)?.code,
  };
}

export const fixedDoor = () => ({ outputKey: 'accepted' });

interface Work {
  readonly body: {
    readonly say: string;
    readonly do?: string;
    readonly milliseconds?: number;
    /** An event to push in its turn. */
    readonly next?: { readonly body: Record<string, unknown>; readonly delayInSeconds: number };
  };
  readonly eventId: string;
  readonly retryContext?: { readonly retryCount: number; readonly retryReason: string; readonly retryData: unknown };
}

export async function work({ body, eventId, retryContext }: Work) {
  console.log(`begin ${body.say} ${eventId}`, JSON.stringify(retryContext ?? null));
  if (body.milliseconds) await new Promise((resolve) => setTimeout(resolve, body.milliseconds));
  if (body.do === 'throw' && !retryContext) throw new RangeError('poison');
  if (body.do === 'retry' && !retryContext) {
    return new InvocationError({
      retryAfter: 2,
      retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED,
      retryData: { page: 2 },
    });
  }
  if (body.next) await new Queue({ key: 'work' }).push(body.next);
  if (body.do === 'always-throw') throw new RangeError('poison');
  if (body.do === 'set') await kvs.set(`done:${body.say}`, { at: new Date().toISOString() });
  console.log(`end ${body.say} ${eventId}`);
  return undefined;
}

export async function listen(event: {
  readonly eventType: string;
  readonly fail?: string;
  readonly retryContext?: object;
}) {
  console.log(`heard ${event.eventType}`, JSON.stringify(event.retryContext ?? null));
  if (event.fail === 'throw') throw new Error('trigger failed');
  if (event.fail !== 'retry') return undefined;
  return new InvocationError({ retryAfter: 1, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST });
}

export async function tick({ context }: { readonly context: { readonly moduleKey: string } }) {
  console.log(`tick ${context.moduleKey} ${new Date().toISOString()}`);
  return { statusCode: 204 };
}

export async function gate({ issue }: { readonly issue: { readonly key: string } }) {
  if (issue.key === 'THROW-1') throw new Error('gate is broken');
  return issue.key === 'GO-1' ? { result: true } : { result: false, errorMessage: `${issue.key} may not pass` };
}

const resolver = new Resolver();
resolver.define('me', async ({ payload, context }) => {
  const response = await api.asUser().requestJira(route`/rest/api/3/myself`);
  return { payload, context, jira: await response.json() };
});
resolver.define('fail', () => {
  throw new Error('the screen is told this');
});
export const answer = resolver.getDefinitions();

export async function act(
  inputs: { readonly word: string },
  context: { readonly principal?: { readonly accountId: string } },
) {
  return inputs.word === 'bad'
    ? { errors: [{ message: 'bad word' }] }
    : { said: inputs.word, as: context.principal?.accountId };
}

Object.assign(experiments, {
  context: () => ({ ...getAppContext(), remaining: getAppContext().invocationRemainingTimeInMillis() }),
  triggerUrl: (key: string) => webTrigger.getUrl(key),
  triggerUrls: () => webTrigger.queryUrls(),
  push: (events: never) => new Queue({ key: 'work' }).push(events),
  pushTo: ({ queue, body }: { queue: string; body: Record<string, unknown> }) =>
    new Queue({ key: queue }).push({ body }),
  stats: (jobId: string) => new Queue({ key: 'work' }).getJob(jobId).getStats(),
  cancel: (jobId: string) => new Queue({ key: 'work' }).getJob(jobId).cancel(),
  slack: (text: string) =>
    new WebClient('xoxb-token', { retryConfig: { retries: 0 } }).chat.postMessage({ channel: 'C1', text }),
});
