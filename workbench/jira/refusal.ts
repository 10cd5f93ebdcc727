/** A request that Jira refuses, with the body that the real site answers. */
export class Refusal extends Error {
  readonly code = 'JIRA_REFUSAL';
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}) {
    super(`Jira refuses with ${status}: ${JSON.stringify(body)}`);
    this.name = 'Refusal';
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

/** `ErrorCollection` of the REST API: general messages. */
export function refuse(status: number, ...errorMessages: readonly string[]): Refusal {
  return new Refusal(status, { errorMessages, errors: {} });
}

/** `ErrorCollection` of the REST API: messages by field. */
export function refuseFields(errors: Readonly<Record<string, string>>, status = 400): Refusal {
  return new Refusal(status, { errorMessages: [], errors });
}

export function issueNotFound(): Refusal {
  return refuse(404, 'Issue does not exist or you do not have permission to see it.');
}

export function notModelled(what: string): Refusal {
  return new Refusal(501, { message: `Not modelled by the workbench: ${what}` });
}

export function unauthorized(): Refusal {
  return new Refusal(401, { message: 'Client must be authenticated to access this resource.', 'status-code': 401 });
}

export function scopeMismatch(): Refusal {
  return new Refusal(401, { code: 401, message: 'Unauthorized; scope does not match' });
}
