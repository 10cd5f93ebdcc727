/** Calls to Slack's Web API, with every trouble told in the reader's words. */
import { ErrorCode, type WebAPICallResult, WebClient } from '@slack/web-api';
import { SevError } from '../../errors';

/**
 * A client for one invocation: Forge may reuse the process for another site, so none is kept. The queue retries, so the
 * client's own retries (ten within half an hour) are switched off.
 */
export const slackClient = (token: string): WebClient =>
  new WebClient(token, { retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, timeout: 8000 });

/** @param tolerated error codes of Slack that mean the same as success here */
export async function callSlack<T extends WebAPICallResult>(
  call: () => Promise<T>,
  tolerated: readonly string[] = [],
): Promise<T | undefined> {
  return (await trySlack(call, tolerated)).answer;
}

/** Either Slack's answer, or one of the refusals that the caller knows how to take, with all that Slack said. */
export type Tried<T> =
  | { readonly answer: T; readonly refused?: undefined }
  | { readonly answer?: undefined; readonly refused: { readonly code: string; readonly data: unknown } };

/** @param expected error codes of Slack that are handed to the caller instead of thrown */
export async function trySlack<T extends WebAPICallResult>(
  call: () => Promise<T>,
  expected: readonly string[],
): Promise<Tried<T>> {
  try {
    return { answer: await call() };
  } catch (error) {
    const code = slackErrorOf(error);
    if (code !== undefined && expected.includes(code))
      return { refused: { code, data: (error as { readonly data?: unknown }).data } };
    throw translated(error, code);
  }
}

/** @returns Slack's own code, such as `name_taken`, when it answered with one */
export function slackErrorOf(error: unknown): string | undefined {
  if (error instanceof SevError) return slackErrorOf(error.cause);
  if (typeof error !== 'object' || error === null || !('data' in error)) return undefined;
  const { data } = error;
  return typeof data === 'object' && data !== null && 'error' in data && typeof data.error === 'string'
    ? data.error
    : undefined;
}

const passing = ['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout', 'ratelimited'];
const forbidden = [
  'missing_scope',
  'restricted_action',
  'not_allowed_token_type',
  'invalid_auth',
  'account_inactive',
  'token_revoked',
  'not_in_channel',
  'user_is_restricted',
];

function translated(error: unknown, code: string | undefined): SevError {
  if (code !== undefined && !passing.includes(code)) return refusal(error, code);
  const retryAfter = retryAfterOf(error);
  return new SevError('unavailable', retryAfter ? 'Slack asks to slow down.' : 'Slack cannot be reached.', {
    nextStep: 'Try again in a few minutes.',
    cause: error,
    ...(retryAfter ? { retryAfterSeconds: Math.min(retryAfter, 900) } : {}),
  });
}

function refusal(cause: unknown, code: string): SevError {
  if (forbidden.includes(code))
    return new SevError('not-permitted', `Slack does not let the app do this (${code}).`, {
      nextStep: "Ask a Slack administrator to check the app's permissions, then try again.",
      cause,
    });
  return new SevError('rejected', `Slack refused this (${code}).`, {
    nextStep: 'Try again; if it fails again, ask an administrator to look into the log.',
    cause,
  });
}

function retryAfterOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error) || error.code !== ErrorCode.RateLimitedError)
    return undefined;
  return 'retryAfter' in error && typeof error.retryAfter === 'number' ? error.retryAfter : undefined;
}
