/** An event on its way to the app, kept until the app has taken it or Slack has given up. */
export interface PendingEvent {
  readonly id: string;
  readonly body: string;
  /** 0 for the first delivery, then Slack's `X-Slack-Retry-Num`. */
  readonly attempt: number;
  readonly reason?: string;
  readonly dueAtMs: number;
}
