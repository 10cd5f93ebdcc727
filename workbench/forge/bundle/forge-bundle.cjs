const { copyFileSync, existsSync } = require('node:fs');
const { dirname, join } = require('node:path');

/**
 * Bundles with `@forge/bundler` used as a library, as `forge deploy` does: webpack with ts-loader, so that an error of
 * types fails it. Without FORGE_RUNTIME_PATH it would fetch the runtime's wrapper from Atlassian's network; the
 * stand-ins in `runtime/` are never run, since the workbench has containers of its own.
 */
async function bundle({ appDirectory, manifest, entry, bundleFile }) {
  process.env.FORGE_RUNTIME_PATH = join(__dirname, 'runtime');
  process.chdir(appDirectory);
  const { getNodeBundler, getWrapperProvider } = require('@forge/bundler');
  const { FileSystemReader } = require('@forge/cli-shared');
  const wrapper = getWrapperProvider({ fileSystemReader: new FileSystemReader() });
  const bundler = getNodeBundler(quietLogger, wrapper, { readConfig: async () => manifest });
  const { outputDir } = await bundler.bundle({
    appDirectory,
    entryPoints: [{ name: entry, path: join(appDirectory, 'src', entry) }],
  });
  copyFileSync(join(outputDir, `${entry}.cjs`), bundleFile);
  const map = join(outputDir, `${entry}.cjs.map`);
  if (existsSync(map)) copyFileSync(map, join(dirname(bundleFile), `${entry}.cjs.map`));
}

const quietLogger = {
  trace() {},
  debug() {},
  info() {},
  warn: (message) => console.warn(message),
  error: (message) => console.error(message),
};

module.exports = { bundle };
