/** `{"ok": false, "error": code, …details}`: how Slack's Web API says no. */
export class SlackRefusal extends Error {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
  constructor(code: string, details: Readonly<Record<string, unknown>> = {}) {
    super(code);
    this.name = 'SlackRefusal';
    this.code = code;
    this.details = details;
  }
}

/** HTTP 429 with `Retry-After`. https://docs.slack.dev/apis/web-api/rate-limits */
export class RateLimited extends Error {
  readonly retryAfterSeconds: number;
  constructor(retryAfterSeconds: number) {
    super('ratelimited');
    this.name = 'RateLimited';
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Something that real Slack knows and the workbench does not: 501, and a test run that meets it fails. */
export class NotModelled extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'NotModelled';
  }
}

/** What Slack's own client does not let a person do: nothing reaches the app. */
export class NotPossible extends Error {
  /** 404 when the thing isn't there, 422 when it is but refuses. */
  readonly status: 404 | 422;
  constructor(status: 404 | 422, message: string) {
    super(message);
    this.name = 'NotPossible';
    this.status = status;
  }
}

/** Slack's `invalid_arguments` with one line per fault. */
export function invalidArguments(...faults: readonly string[]): SlackRefusal {
  return new SlackRefusal('invalid_arguments', {
    response_metadata: { messages: faults.map((fault) => `[ERROR] ${fault}`) },
  });
}
