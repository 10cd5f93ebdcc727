import { createHmac, timingSafeEqual } from 'node:crypto';

export interface SignedRequest {
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The body as it came, byte for byte. */
  readonly body: string;
}

/** Slack's own limit against replayed requests. */
const oldestSeconds = 300;

/**
 * Whether a request comes from Slack, signed within the last five minutes.
 * https://docs.slack.dev/authentication/verifying-requests-from-slack
 * @param now ISO 8601 UTC
 */
export function isSignedBySlack({ headers, body }: SignedRequest, signingSecret: string, now: string): boolean {
  const timestamp = headers['x-slack-request-timestamp'] ?? '';
  const signature = headers['x-slack-signature'] ?? '';
  if (!/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(Date.parse(now) / 1000 - Number(timestamp)) > oldestSeconds) return false;
  const expected = `v0=${createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
  const given = Buffer.from(signature);
  const wanted = Buffer.from(expected);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
