const { renameSync } = require('node:fs');
const { join } = require('node:path');
const esbuild = require('esbuild');

/** The same shape as Forge's bundle, in a fraction of the time and without a type check. */
async function bundle({ appDirectory, entry, bundleFile }) {
  await bundleFrom(join(appDirectory, 'src', `${entry}.ts`), bundleFile);
}

async function bundleContainer(outfile) {
  // Put in its place in one go: a running site may be starting a container at this moment.
  const half = `${outfile}.${process.pid}`;
  await bundleFrom(join(__dirname, '../container/container-program.ts'), half, { sourcemap: false });
  renameSync(half, outfile);
}

async function bundleFrom(entryPoint, outfile, { sourcemap = true } = {}) {
  const settings = { bundle: true, platform: 'node', format: 'cjs', target: 'node22', sourcemap };
  await esbuild.build({ ...settings, entryPoints: [entryPoint], outfile, logLevel: 'silent' });
}

module.exports = { bundle, bundleContainer };
