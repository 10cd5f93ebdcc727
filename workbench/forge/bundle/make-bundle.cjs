/**
 * Makes the app's back-end bundle, unless the one at hand was made from the same source.
 *   node workbench/forge/bundle/make-bundle.cjs --forge   by Forge's own bundler, type check included, as deploy does
 *   node workbench/forge/bundle/make-bundle.cjs --quick   by esbuild, without a type check
 * Options: `--app <directory>` (the current one), `--out <file>` (`.workbench/bundle/forge.cjs` in it).
 * Beside it comes `container.cjs`, the program of a container as plain JavaScript: it starts three times as fast as the
 * TypeScript that it is made from, and a cold start should cost what it costs on Forge.
 * CommonJS, because Forge's bundler insists on `require.main`.
 */
const { mkdirSync, readFileSync, writeFileSync, existsSync } = require('node:fs');
const { dirname, join, resolve } = require('node:path');
const { parseArgs } = require('node:util');
const { parse } = require('yaml');
const { bundleContainer } = require('./quick-bundle.cjs');
const { sourceHash } = require('./source-hash.cjs');

const options = {
  forge: { type: 'boolean' },
  quick: { type: 'boolean' },
  app: { type: 'string' },
  out: { type: 'string' },
};
const { values } = parseArgs({ options });
const appDirectory = resolve(values.app ?? '.');
const bundleFile = resolve(values.out ?? join(appDirectory, '.workbench/bundle/forge.cjs'));
const stampFile = `${bundleFile}.made-from`;

async function main() {
  mkdirSync(dirname(bundleFile), { recursive: true });
  await bundleContainer(join(dirname(bundleFile), 'container.cjs'));
  const hash = sourceHash(appDirectory);
  if (isCurrent(hash)) return;
  const startedAt = performance.now();
  const manifest = parse(readFileSync(join(appDirectory, 'manifest.yml'), 'utf8'));
  const { bundle } = values.forge ? require('./forge-bundle.cjs') : require('./quick-bundle.cjs');
  await bundle({ appDirectory, manifest, entry: entryModule(manifest), bundleFile });
  writeFileSync(stampFile, `${values.forge ? 'forge' : 'quick'} ${hash}`);
  console.log(
    `Bundled the app (${values.forge ? "Forge's bundler" : 'esbuild'}) in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`,
  );
}

/** Forge's own bundle also serves who asks for a quick one. */
function isCurrent(hash) {
  if (!existsSync(bundleFile) || !existsSync(stampFile)) return false;
  const [kind, madeFrom] = readFileSync(stampFile, 'utf8').split(' ');
  return madeFrom === hash && (kind === 'forge' || !values.forge);
}

/** The file that all handlers live in: `index` for `index.runJob`. */
function entryModule(manifest) {
  const names = new Set(manifest.modules.function.map(({ handler }) => handler.slice(0, handler.lastIndexOf('.'))));
  const [only] = names;
  if (names.size !== 1)
    throw new Error(`All handlers in manifest.yml must be in one file; found ${[...names].join(', ')}`);
  return only;
}

main().catch((error) => {
  console.error(`The app could not be bundled.\n${error.message}`);
  process.exitCode = 1;
});
