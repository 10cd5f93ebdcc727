const { copyFileSync, existsSync } = require('node:fs');
const { dirname, join } = require('node:path');
const ts = require('typescript');

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
  refuseNoEmit(appDirectory);
  const { outputDir } = await bundler.bundle({
    appDirectory,
    entryPoints: [{ name: entry, path: join(appDirectory, 'src', entry) }],
  });
  copyFileSync(join(outputDir, `${entry}.cjs`), bundleFile);
  const map = join(outputDir, `${entry}.cjs.map`);
  if (existsSync(map)) copyFileSync(map, join(dirname(bundleFile), `${entry}.cjs.map`));
}

/** Forge's bundler compiles with the app's own tsconfig.json, where `noEmit` makes it fail with a riddle. */
function refuseNoEmit(appDirectory) {
  const file = ts.findConfigFile(appDirectory, ts.sys.fileExists);
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(file, ts.sys.readFile).config,
    ts.sys,
    appDirectory,
  );
  if (options.noEmit)
    throw new Error(`${file} sets noEmit, with which forge deploy fails: leave it to the tsc command`);
}

const quietLogger = {
  trace() {},
  debug() {},
  info() {},
  warn: (message) => console.warn(message),
  error: (message) => console.error(message),
};

module.exports = { bundle };
