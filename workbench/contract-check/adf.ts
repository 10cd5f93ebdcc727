/** Atlassian Document Format: Atlassian's own JSON schema decides what is a document. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Ajv } from 'ajv';

export interface AdfNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly AdfNode[];
  readonly content?: readonly AdfNode[];
}

export interface AdfDocument extends AdfNode {
  readonly type: 'doc';
  readonly version: 1;
}

const schemaFile = '@atlaskit/adf-schema/dist/json-schema/v1/full.json';
let check: ((document: unknown) => boolean) | undefined;

/** Whether the vendor's schema accepts the document; the schema is compiled at first use. */
export function isAdf(document: unknown): document is AdfDocument {
  check ??= compile();
  return check(document);
}

function compile(): (document: unknown) => boolean {
  const require = createRequire(import.meta.url);
  const AjvDraft04: typeof Ajv = require('ajv-draft-04');
  const schema = JSON.parse(readFileSync(require.resolve(schemaFile), 'utf8'));
  const validate = new AjvDraft04({ strict: false, validateFormats: false }).compile(schema);
  return (document) => validate(document) === true;
}
