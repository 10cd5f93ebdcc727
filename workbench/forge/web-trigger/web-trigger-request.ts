export interface WebTriggerRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: string;
  readonly path: string;
  readonly userPath: string;
  readonly queryParameters: Readonly<Record<string, readonly string[]>>;
}

/** What the function gets. Source: https://developer.atlassian.com/platform/forge/events-reference/web-trigger/#request */
export async function webTriggerRequest(request: Request): Promise<WebTriggerRequest> {
  const { pathname, searchParams } = new URL(request.url);
  return {
    method: request.method,
    headers: Object.fromEntries([...request.headers].map(([name, value]) => [titleCase(name), [value]])),
    body: await request.text(),
    path: pathname,
    userPath: pathname
      .split('/')
      .slice(3)
      .map((segment) => `/${segment}`)
      .join(''),
    queryParameters: Object.fromEntries(
      [...new Set(searchParams.keys())].map((name) => [
        name,
        searchParams.getAll(name).flatMap((value) => value.split(',')),
      ]),
    ),
  };
}

/** Header names reach a function in the caller's letter case, which fetch has lost; most callers write `X-Slack-Signature`. */
function titleCase(name: string): string {
  return name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
}
