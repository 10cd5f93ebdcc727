/**
 * Holds `manifest.yml` against `src/index.ts`: every function has its handler and every handler its function. Forge's
 * linter only warns of the first, and says nothing when the storage scope is missing.
 */
import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { parse } from 'yaml';

interface Manifest {
  readonly modules: { readonly function: readonly { readonly key: string; readonly handler: string }[] };
  readonly permissions: { readonly scopes: Readonly<Record<string, unknown>> | readonly string[] };
}

const manifest = parse(readFileSync('manifest.yml', 'utf8')) as Manifest;
const named = manifest.modules.function.map(({ handler }) => handler);
const exported = exportsOf('src/index.ts').map((name) => `index.${name}`);
const { scopes } = manifest.permissions;
const granted = Array.isArray(scopes) ? scopes : Object.keys(scopes);
const stores = globSync('src/**/*.ts').some((file) => readFileSync(file, 'utf8').includes("from '@forge/kvs'"));

const complaints = [
  ...named
    .filter((handler) => !exported.includes(handler))
    .map((it) => `manifest.yml names ${it}, src/index.ts does not export it`),
  ...exported
    .filter((handler) => !named.includes(handler))
    .map((it) => `src/index.ts exports ${it}, no function in manifest.yml names it`),
  ...repeated(named).map((it) => `manifest.yml names the handler ${it} twice`),
  ...(stores && !granted.includes('storage:app')
    ? ['src uses @forge/kvs, manifest.yml lacks the scope storage:app']
    : []),
];
for (const complaint of complaints) console.log(complaint);
if (complaints.length > 0) process.exitCode = 1;
else console.log(`${named.length} functions, each with its handler.`);

function exportsOf(file: string): readonly string[] {
  const program = ts.createProgram([file], { allowJs: false, noResolve: false, skipLibCheck: true });
  const source = program.getSourceFile(file);
  const symbol = source && program.getTypeChecker().getSymbolAtLocation(source);
  return symbol
    ? program
        .getTypeChecker()
        .getExportsOfModule(symbol)
        .map(({ name }) => name)
    : [];
}

function repeated(names: readonly string[]): readonly string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}
