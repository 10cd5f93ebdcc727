import { createRequire } from 'node:module';
import type { ValidateFunction } from 'ajv';

const require = createRequire(import.meta.url);

let compiled: ValidateFunction | undefined;

/**
 * Holds a document against Atlassian's own JSON schema of the Atlassian Document Format.
 * https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/
 * @returns what is wrong with it, or undefined when it is valid
 */
export function adfFault(document: unknown): string | undefined {
  compiled ??= compile();
  if (compiled(document)) return undefined;
  const deepest = [...(compiled.errors ?? [])].sort((a, b) => b.instancePath.length - a.instancePath.length)[0];
  return `${deepest?.instancePath || '/'} ${deepest?.message ?? 'is not valid'}`;
}

/** Loaded at the first document, since compiling the schema takes a while. */
function compile(): ValidateFunction {
  const Ajv = require('ajv-draft-04').default;
  return new Ajv({ strict: false }).compile(require('@atlaskit/adf-schema/json-schema/v1/full.json'));
}
