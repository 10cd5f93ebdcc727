import { invalidArguments, SlackRefusal } from '../refusal.ts';

/** What a caller passed to a Web API method, whichever of Slack's three ways it was passed in. */
export interface Arguments {
  readonly names: readonly string[];
  has(name: string): boolean;
  text(name: string): string | undefined;
  required(name: string): string;
  flag(name: string): boolean;
  count(name: string, fallback: number): number;
  /** `U1,U2`, a JSON array, or several form fields. */
  list(name: string): readonly string[];
  /** A structure, or the JSON text of one. @param error what Slack answers when it does not parse */
  structure(name: string, error: string): unknown;
}

async function bodyOf(request: Request): Promise<Record<string, unknown>> {
  if (request.method === 'GET') return {};
  const type = request.headers.get('content-type') ?? '';
  if (type.includes('application/json')) return jsonBody(await request.text());
  if (type.includes('multipart/form-data')) {
    const fields = [...(await request.formData())].filter(([, value]) => typeof value === 'string');
    return Object.fromEntries(fields);
  }
  return Object.fromEntries(new URLSearchParams(await request.text()));
}

function jsonBody(text: string): Record<string, unknown> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text || '{}');
  } catch {
    throw new SlackRefusal('invalid_json');
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw new SlackRefusal('json_not_object');
  return parsed as Record<string, unknown>;
}

/** https://docs.slack.dev/apis/web-api: "Presenting arguments" as a query, a form or JSON. */
export async function readArguments(request: Request): Promise<Arguments> {
  const given: Record<string, unknown> = {
    ...Object.fromEntries(new URL(request.url).searchParams),
    ...(await bodyOf(request)),
  };
  return argumentsOf(given);
}

function argumentsOf(given: Readonly<Record<string, unknown>>): Arguments {
  const text = (name: string) => {
    const value = given[name];
    if (value === undefined || value === null) return undefined;
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  };
  return {
    names: Object.keys(given),
    has: (name) => given[name] !== undefined && given[name] !== null && given[name] !== '',
    text,
    required(name) {
      const value = text(name);
      if (!value) throw invalidArguments(`missing required field: ${name}`);
      return value;
    },
    flag: (name) => ['true', '1'].includes(text(name)?.toLowerCase() ?? ''),
    count(name, fallback) {
      const value = text(name);
      if (!value) return fallback;
      if (!/^\d+$/.test(value)) throw invalidArguments(`must be an integer [json-pointer:/${name}]`);
      return Number(value);
    },
    list(name) {
      const value = given[name];
      const items = Array.isArray(value) ? value.map(String) : (text(name) ?? '').replace(/^\[|\]$|"/g, '').split(',');
      return items.map((item) => item.trim()).filter(Boolean);
    },
    structure(name, error) {
      const value = given[name];
      if (typeof value !== 'string') return value ?? undefined;
      if (value === '') return undefined;
      try {
        return JSON.parse(value);
      } catch {
        throw new SlackRefusal(error);
      }
    },
  };
}
