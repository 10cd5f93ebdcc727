// Builds every screen that manifest.yml names and that has an index.html here: node static/build.mjs [resource key …]
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { parse } from 'yaml';

// Otherwise a shell or a test runner that has it set would make screens for development, with this machine's paths in them.
process.env.NODE_ENV = 'production';

const limitKilobytes = 160;
const here = import.meta.dirname;
const site = dirname(here);

function screens(only) {
  const { resources } = parse(readFileSync(join(site, 'manifest.yml'), 'utf8'));
  return resources
    .map(({ key, path }) => ({ key, folder: dirname(join(site, path)) }))
    .filter(({ key, folder }) => existsSync(join(folder, 'index.html')) && (only.length === 0 || only.includes(key)));
}

function compressedKilobytes(dist) {
  const files = readdirSync(dist, { recursive: true }).filter((file) => /\.(js|css)$/.test(file));
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0) / 1000;
}

async function buildScreen({ key, folder }) {
  await build({ root: folder, configFile: join(here, 'vite.config.mjs'), logLevel: 'warn' });
  const size = compressedKilobytes(join(folder, 'dist'));
  console.log(`${key}: ${size.toFixed(1)} kB compressed`);
  if (size > limitKilobytes) throw new Error(`${key} is over ${limitKilobytes} kB compressed`);
}

try {
  for (const screen of screens(process.argv.slice(2))) await buildScreen(screen);
} catch (error) {
  console.error(error);
  process.exit(1);
}
