/** Makes `@forge/api` throw: `NEEDS_AUTHENTICATION_ERR` → NeedsAuthenticationError, any other reason → ProxyRequestError. */
export function proxyError(status: number, reason: string): Response {
  return new Response(JSON.stringify({ code: reason }), {
    status,
    headers: { 'forge-proxy-error': reason, 'content-type': 'application/json' },
  });
}

export function json(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
}

export function notModelled(what: string): Response {
  return json(501, { code: 'NOT_MODELLED', message: `Not modelled by the workbench: ${what}` });
}
