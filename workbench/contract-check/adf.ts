/** Atlassian Document Format: Atlassian's own JSON schema decides what is a document. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import AjvDraft04 from 'ajv-draft-04';

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
  const schema = JSON.parse(readFileSync(createRequire(import.meta.url).resolve(schemaFile), 'utf8'));
  const ajv = new AjvDraft04.default({ strict: false, validateFormats: false });
  const validate = ajv.compile(schema);
  return (document) => validate(document) === true;
}
