/** An answer other than 2xx, with what the site says is wrong. */
export class RequestFailed extends Error {
  readonly status: number;
  readonly body: unknown;

  constructor(status: number, body: unknown) {
    super(saidIn(body) || `The site answered ${status}`);
    this.name = 'RequestFailed';
    this.status = status;
    this.body = body;
  }
}

interface Asked {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

// biome-ignore lint/suspicious/noExplicitAny: callers name the shape that the local site answers with
export async function request<T = any>(path: string, { method = 'GET', body, headers = {} }: Asked = {}): Promise<T> {
  const response = await fetch(path, {
    method,
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const answer = parsed(text);
  if (!response.ok) throw new RequestFailed(response.status, answer);
  return answer as T;
}

export const control = {
  get: <T>(path: string) => request<T>(`/workbench${path}`),
  // biome-ignore lint/suspicious/noExplicitAny: as above
  post: <T = any>(path: string, body: unknown = {}) => request<T>(`/workbench${path}`, { method: 'POST', body }),
};

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}

/** Jira says `{errorMessages, errors}`, Confluence `{errors: [{title}]}` or `{message}`. */
function saidIn(body: unknown): string {
  if (typeof body === 'string') return body.startsWith('<') ? '' : body;
  if (typeof body !== 'object' || body === null) return '';
  const {
    errorMessages = [],
    errors = {},
    message = '',
  } = body as { errorMessages?: string[]; errors?: object; message?: string };
  const named = Object.values(errors).map((error) =>
    typeof error === 'string' ? error : (error?.title ?? error?.detail ?? ''),
  );
  return [...errorMessages, ...named, message].filter(Boolean).join(' ');
}
