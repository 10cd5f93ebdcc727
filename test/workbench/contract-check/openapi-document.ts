import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';

interface Described {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> };
}

/** One of Atlassian's OpenAPI documents, when it lies beside the checkout. */
export interface OpenApiDocument {
  operation(method: string, path: string): Described | undefined;
  /** What is wrong with `body` as an answer of that status; empty for nothing. */
  answerFaults(answered: Answered): readonly string[];
}

export interface Answered {
  readonly method: string;
  /** As in the document: `/rest/api/3/issue/{issueIdOrKey}` */
  readonly path: string;
  readonly status: number;
  readonly body: unknown;
}

/** @returns undefined where the document is not at hand; a test then checks less */
export function openApiDocument(name: string): OpenApiDocument | undefined {
  const file = join(process.cwd(), '..', 'shared', 'specs', name);
  if (!existsSync(file)) return undefined;
  const document = JSON.parse(readFileSync(file, 'utf8'));
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema(document, 'api');
  const operation = (method: string, path: string): Described | undefined =>
    document.paths[path]?.[method.toLowerCase()];
  return {
    operation,
    answerFaults: ({ method, path, status, body }) => {
      const described = operation(method, path);
      if (!described) return [`${method} ${path} is not in the document`];
      const response = described.responses[String(status)];
      if (!response) return [`${method} ${path} does not answer ${status}`];
      const type = jsonTypeOf(response);
      if (type === undefined || body === undefined) return [];
      const pointer = ['paths', path, method.toLowerCase(), 'responses', String(status), 'content', type, 'schema'];
      const validate = ajv.compile({ $ref: `api#/${pointer.map(escaped).join('/')}` });
      return validate(body) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
    },
  };
}

function jsonTypeOf({ content = {} }: Described['responses'][string]): string | undefined {
  return Object.keys(content).find((candidate) => candidate.startsWith('application/json'));
}

function escaped(step: string): string {
  return encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'));
}
