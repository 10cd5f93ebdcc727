import { createHmac } from 'node:crypto';

/** Slack's two headers of proof. https://docs.slack.dev/authentication/verifying-requests-from-slack */
export function signatureHeaders(secret: string, body: string, atSeconds: number): Record<string, string> {
  const digest = createHmac('sha256', secret).update(`v0:${atSeconds}:${body}`).digest('hex');
  return { 'X-Slack-Request-Timestamp': String(atSeconds), 'X-Slack-Signature': `v0=${digest}` };
}
