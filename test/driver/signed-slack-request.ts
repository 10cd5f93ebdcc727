import { createHmac } from 'node:crypto';

export interface SlackRequest {
  readonly body: string;
  readonly signingSecret: string;
  /** Seconds since 1970 at which Slack would have signed it; the real time unless given. */
  readonly timestamp?: number;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * A request signed as Slack signs it, for `fetch(webTriggerUrl, signedSlackRequest(…))`.
 * @see https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
export function signedSlackRequest({ body, signingSecret, timestamp, contentType, headers }: SlackRequest) {
  const at = String(timestamp ?? Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', signingSecret).update(`v0:${at}:${body}`).digest('hex');
  return {
    method: 'POST',
    body,
    headers: {
      'content-type': contentType ?? 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': at,
      'x-slack-signature': `v0=${signature}`,
      ...headers,
    },
  };
}
