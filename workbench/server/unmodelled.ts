/** A request that the local site does not model, so that what came of it proves nothing about the real site. */
export interface UnmodelledRequest {
  readonly by: 'app' | 'outside';
  /** `GET /rest/api/3/…: what is missing` */
  readonly what: string;
}

export interface UnmodelledLog {
  note(request: UnmodelledRequest): void;
  list(): readonly UnmodelledRequest[];
  clear(): void;
}

export function unmodelledLog(): UnmodelledLog {
  const noted: UnmodelledRequest[] = [];
  return {
    note: (request) => {
      noted.push(request);
    },
    list: () => [...noted],
    clear: () => {
      noted.length = 0;
    },
  };
}

/** The product as the outside reaches it: each of its 501 answers is noted. */
export function notingUnmodelled<
  Rest extends unknown[],
  Noted extends { handle(request: Request, ...rest: Rest): Promise<Response> },
>(product: Noted, log: UnmodelledLog): Noted {
  const handle = async (request: Request, ...rest: Rest): Promise<Response> => {
    const answer = await product.handle(request, ...rest);
    if (answer.status === 501)
      log.note({ by: 'outside', what: `${described(request)}: ${await answer.clone().text()}` });
    return answer;
  };
  return Object.assign(Object.create(product), { handle });
}

/** The answer to a path that no part of the site answers for. */
export function notModelled(request: Request, log: UnmodelledLog): Response {
  const message = `Not modelled by the workbench: ${described(request)}`;
  log.note({ by: 'outside', what: message });
  return Response.json({ message }, { status: 501 });
}

function described(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return `${request.method} ${pathname}${search}`;
}
