const { join } = require('node:path');
const esbuild = require('esbuild');

/** The same shape as Forge's bundle, in a fraction of the time and without a type check. */
async function bundle({ appDirectory, entry, bundleFile }) {
  await esbuild.build({
    entryPoints: [join(appDirectory, 'src', `${entry}.ts`)],
    outfile: bundleFile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    sourcemap: true,
    logLevel: 'silent',
  });
}

module.exports = { bundle };
