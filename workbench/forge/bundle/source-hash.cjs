const { createHash } = require('node:crypto');
const { existsSync, globSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

/** Changes whenever anything changes that the bundle is made from. */
function sourceHash(appDirectory) {
  const sources = globSync('src/**/*.{ts,tsx,js,json}', { cwd: appDirectory }).sort();
  const hash = createHash('sha256');
  for (const file of [...sources, 'manifest.yml', 'tsconfig.json', 'package-lock.json']) {
    const path = join(appDirectory, file);
    if (existsSync(path)) hash.update(file).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

module.exports = { sourceHash };
