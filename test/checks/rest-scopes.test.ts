import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { otherNeeds, type RestCall, restCalls } from './rest-calls.ts';

const manifest = z
  .object({ permissions: z.object({ scopes: z.record(z.string(), z.unknown()) }) })
  .parse(parse(readFileSync('manifest.yml', 'utf8')));
const granted = Object.keys(manifest.permissions.scopes).sort();

const operation = z.object({
  operationId: z.string(),
  security: z.array(z.record(z.string(), z.array(z.string()))).default([]),
  'x-atlassian-oauth2-scopes': z.array(z.object({ scopes: z.array(z.string()) })).default([]),
});
const document = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });

const specs = join('..', 'shared', 'specs');
const documents = [
  ['jira-v3.json', ''],
  ['confluence-v1.json', ''],
  ['confluence-v2.json', '/wiki/api/v2'],
] as const;
const arePresent = documents.every(([file]) => existsSync(join(specs, file)));

describe('the manifest', () => {
  it('asks for the scopes of every call that the app makes, and for no other', () => {
    const needed = [...restCalls.flatMap(({ scopes }) => scopes), ...Object.keys(otherNeeds)];
    expect([...new Set(needed)].sort()).toEqual(granted);
  });
});

describe('the calls in the source', () => {
  it('are those that are listed with their scopes, each of them once at least', () => {
    expect([...pathsInSource()].sort()).toEqual([...new Set(restCalls.map(({ path }) => path))].sort());
  });
});

(arePresent ? describe : () => undefined)('Atlassian’s own documents', () => {
  const operations = documents.flatMap(([file, prefix]) => operationsOf(file, prefix));

  it.each(restCalls.filter(({ newerThanDocument }) => !newerThanDocument))(
    '$method $path is a call that there is, and its scopes are enough',
    ({ method, path, scopes }) => {
      const found = operations.find((one) => one.method === method && one.matches(path));
      expect(found?.alternatives).toContainEqual(scopes.toSorted());
    },
  );
});

function operationsOf(file: string, prefix: string) {
  const { paths } = document.parse(JSON.parse(readFileSync(join(specs, file), 'utf8')));
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, described]) => {
      const read = operation.safeParse(described).data;
      return read ? [{ method: method.toUpperCase() as RestCall['method'], path: prefix + path, read }] : [];
    }),
  );
  // A path without variables wins over one that would also fit.
  return all
    .toSorted((one, other) => one.path.split('{').length - other.path.split('{').length)
    .map(({ method, path, read }) => ({
      method,
      matches: (called: string) => new RegExp(`^${path.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`).test(called),
      alternatives: alternativesOf(read),
    }));
}

function alternativesOf({ security, 'x-atlassian-oauth2-scopes': listed }: z.infer<typeof operation>) {
  const named = [...security.flatMap((one) => Object.values(one)), ...listed.map(({ scopes }) => scopes)];
  return named.map((scopes) => scopes.toSorted());
}

/** The paths that the adapters write, with `{}` for what is put into them; what is put before them is put in. */
function pathsInSource(): ReadonlySet<string> {
  const paths = globSync('src/adapters/{jira,confluence}/**/*.ts').flatMap((file) => {
    const source = readFileSync(file, 'utf8').replaceAll(/\/\*\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    const written = [...source.matchAll(/[`']((?:\/rest\/|\/wiki\/)(?:[^`'$]|\$\{[^{}]*\})*)/g)].map(
      ([, path]) => path ?? '',
    );
    const page = /const page = `([^`]+)`/.exec(source)?.[1] ?? '';
    const below = [...source.matchAll(/`\$\{page\}(\/[^`?]+)/g)].map(([, rest]) => `${page}${rest}`);
    return [...written, ...below].map(plain).filter((path) => !(below.length > 0 && path === plain(page)));
  });
  return new Set(paths);
}

const plain = (path: string): string =>
  path
    .replace(/\$\{is\w+ \?.*$/, '')
    .replaceAll(/\$\{[^{}]*\}/g, '{}')
    .replace(/\/properties\/\{\}$/, '/properties/sev-request')
    .replace(/\?.*$/, '');
