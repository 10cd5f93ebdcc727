/** An answer other than 2xx, in the shape in which Confluence gives it. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: unknown;

  constructor(status: number, body: unknown) {
    super(`${status} ${JSON.stringify(body)}`);
    this.name = 'Refusal';
    this.status = status;
    this.body = body;
  }
}

/** The error shape of REST v2: https://developer.atlassian.com/cloud/confluence/rest/v2/intro/ */
export function refuseV2(status: 400 | 401 | 404 | 409 | 413, title: string, code: string = codes[status]): Refusal {
  return new Refusal(status, { errors: [{ status, code, title, detail: null }] });
}

const codes = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  413: 'PAYLOAD_TOO_LARGE',
} as const;

/** The error shape of REST v1. */
export function refuseV1(statusCode: 400 | 401 | 403 | 404 | 410, exception: string, message: string): Refusal {
  return new Refusal(statusCode, {
    statusCode,
    data: { authorized: statusCode !== 403, valid: true, allowedInReadOnlyMode: true, errors: [], successful: false },
    message: `com.atlassian.confluence.api.service.exceptions.${exception}: ${message}`,
  });
}

/** What the gateway in front of Confluence says to an app that lacks a scope. */
export function refuseScope(): Refusal {
  return new Refusal(401, { code: 401, message: 'Unauthorized; scope does not match' });
}

export function refuseUnmodelled(what: string): Refusal {
  return new Refusal(501, { message: `Not modelled by the workbench: ${what}` });
}
