import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { operations } from '../../../workbench/confluence/operations.ts';
import { as, siteUnderTest } from './site-under-test.ts';

const specs = join(process.cwd(), '..', 'shared', 'specs');
const kept = existsSync(specs);
const describeWhereKept = kept ? describe : describe.skip;

interface Described {
  readonly security: readonly { readonly oAuthDefinitions?: readonly string[] }[];
  readonly parameters?: readonly { readonly name?: string; readonly in?: string; readonly $ref?: string }[];
}

const prefix = '/wiki/api/v2';

const documents = new Map<string, { readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>> }>();

function documentIn(file: string) {
  const document = documents.get(file) ?? JSON.parse(readFileSync(join(specs, file), 'utf8'));
  documents.set(file, document);
  return document;
}

function description(method: string, path: string): Described | undefined {
  const isV2 = path.startsWith(prefix);
  const document = documentIn(isV2 ? 'confluence-v2.json' : 'confluence-v1.json');
  return document.paths[isV2 ? path.slice(prefix.length) : path]?.[method.toLowerCase()];
}

/** The site sends null where its description would leave a field out, as its words on `parentId` admit. */
function withoutNulls(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body, (_, value) => (value === null ? undefined : value)));
}

/** The folder of Atlassian's OpenAPI documents is no part of the project; where it is kept beside it, this checks more. */
describeWhereKept('Atlassian’s own description of Confluence', () => {
  // What is skipped is still listed, and without the documents all that can be listed is what the stand-in knows.
  const described = operations.filter(({ method, path }) => !kept || description(method, path) !== undefined);

  it('knows every operation of the stand-in', () => {
    const unknown = operations.filter((operation) => !described.includes(operation));
    expect(unknown.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });

  it.each(described.map((operation) => [`${operation.method} ${operation.path}`, operation] as const))(
    'asks for the same scopes for %s',
    (_, { method, path, scopes }) => {
      const asked = description(method, path)?.security.flatMap((option) => option.oAuthDefinitions ?? []);
      expect(asked).toEqual(path.startsWith(prefix) ? scopes.granular : [scopes.classic]);
    },
  );

  it.each(described.map((operation) => [`${operation.method} ${operation.path}`, operation] as const))(
    'knows the query parameters that are modelled of %s',
    (name, { method, path, query = [] }) => {
      if (!path.startsWith(prefix)) return;
      const known = description(method, path)?.parameters?.map((parameter) => parameter.name);
      expect([name, query.filter((parameter) => !known?.includes(parameter))]).toEqual([name, []]);
    },
  );

  it.each([
    ['GET', '/pages', '?body-format=storage'],
    ['GET', '/spaces', '?keys=PT'],
    ['GET', '/pages/{id}', '?body-format=storage&include-labels=true&include-properties=true&include-versions=true'],
    ['GET', '/pages/{id}/versions', ''],
    ['GET', '/pages/{id}/labels', ''],
    ['GET', '/spaces/{id}', ''],
  ])('fits the answer to %s %s%s', async (method, path, query) => {
    const site = await siteUnderTest();
    const { spaceId } = site.confluence.facts();
    const id = path.startsWith('/spaces') ? spaceId : String(Number(spaceId) + 1);
    const answer = await site.ask(as('engineer'), method, `${prefix}${path.replace('{id}', id)}${query}`);
    site.close();
    const document = documentIn('confluence-v2.json');
    const ajv = new Ajv({ strict: false, validateFormats: false }).addSchema(document, 'v2');
    const at = `/paths/${path.replaceAll('/', '~1')}/${method.toLowerCase()}/responses/200/content/application~1json/schema`;
    const fits = ajv.compile({ $ref: `v2#${at.replaceAll('{', '%7B').replaceAll('}', '%7D')}` });
    expect([answer.status, fits(withoutNulls(answer.body)), fits.errors]).toEqual([200, true, null]);
  });
});
