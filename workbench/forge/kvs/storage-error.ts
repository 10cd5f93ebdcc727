import { json } from '../proxy/proxy-response.ts';

/** A refusal in the form that `@forge/kvs` turns into `ForgeKvsAPIError`. */
export interface StorageRefusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

export function refusal(code: string, message: string, status = 400): StorageRefusal {
  return { status, code, message };
}

export function refuse({ status, code, message }: StorageRefusal): Response {
  return json(status, { code, message });
}
