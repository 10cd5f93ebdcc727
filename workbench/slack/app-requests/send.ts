import type { AppReply } from '../slack.ts';
import { requestUrl } from '../slack-app-manifest.ts';
import { signingSecret } from '../workspace/identity.ts';
import { nowSeconds } from '../workspace/slack-ts.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { signatureHeaders } from './sign.ts';

export interface AppRequest {
  /** As the Slack app's manifest has it. */
  readonly manifestUrl: string | undefined;
  readonly body: string;
  readonly type: 'application/json' | 'application/x-www-form-urlencoded';
  readonly retry?: { readonly number: number; readonly reason: string };
}

export interface SentReply extends AppReply {
  /** `x-slack-no-retry: 1` */
  readonly noRetry: boolean;
}

/** "respond … within 3 seconds of receiving the payload". https://docs.slack.dev/interactivity/handling-user-interaction */
const longestWaitMs = 3000;

function headersOf(workspace: Workspace, { body, type, retry }: AppRequest): Record<string, string> {
  return {
    'Content-Type': type,
    'User-Agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
    Accept: 'application/json,*/*',
    ...signatureHeaders(signingSecret, body, nowSeconds(workspace)),
    ...(retry ? { 'X-Slack-Retry-Num': String(retry.number), 'X-Slack-Retry-Reason': retry.reason } : {}),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function failureOf(status: number): { readonly error?: string } {
  if (status >= 200 && status < 300) return {};
  return { error: status >= 400 && status < 500 ? 'http_client_error' : 'http_service_error' };
}

async function exchange(workspace: Workspace, request: AppRequest): Promise<SentReply> {
  const startedAt = performance.now();
  const ackMs = () => Math.round(performance.now() - startedAt);
  try {
    const { app } = workspace.site;
    const own = app.webTriggerUrl('slack');
    const reply = await app.callWebTrigger(requestUrl(request.manifestUrl, own) ?? own, {
      headers: headersOf(workspace, request),
      body: request.body,
    });
    const noRetry = Object.entries(reply.headers).some(
      ([name, value]) => name.toLowerCase() === 'x-slack-no-retry' && value === '1',
    );
    return { status: reply.status, body: parsed(reply.body), ackMs: ackMs(), noRetry, ...failureOf(reply.status) };
  } catch (error) {
    return { status: 502, body: String(error), ackMs: ackMs(), noRetry: false, error: 'dispatch_failed' };
  }
}

async function afterLongestWait(signal: AbortSignal): Promise<SentReply | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(
      () => resolve({ status: 504, body: '', ackMs: longestWaitMs, noRetry: false, error: 'operation_timeout' }),
      longestWaitMs,
    );
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve(undefined);
    });
  });
}

/** Sends one signed request and waits for the app as long as Slack does. */
export async function sendOnce(workspace: Workspace, request: AppRequest): Promise<SentReply> {
  const answered = new AbortController();
  const timeout = afterLongestWait(answered.signal) as Promise<SentReply>;
  try {
    return await Promise.race([exchange(workspace, request), timeout]);
  } finally {
    answered.abort();
  }
}

/**
 * Sends a request that a person caused. With duplicate deliveries switched on the same body comes once more, freshly
 * signed, like one of Slack's retries; what the app answers to that is not shown to anyone.
 */
export async function sendToApp(workspace: Workspace, request: AppRequest): Promise<AppReply> {
  const { noRetry: _noRetry, ...reply } = await sendOnce(workspace, request);
  if (workspace.deliveries().duplicate) {
    await sendOnce(workspace, { ...request, retry: { number: 1, reason: 'http_timeout' } });
  }
  return reply;
}
