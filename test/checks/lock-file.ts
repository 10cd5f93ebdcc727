/**
 * `npm ci` refuses a lock file that does not list every platform's optional package, and npm leaves those out that its
 * registry did not offer. This finds them, and with `--complete` writes them in, as npm would: the parent's exact
 * version, the platform by the package's name. Versions in package.json are exact, and no registry is named.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { type LockFile, missingPackages } from './missing-packages.ts';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as LockFile;
const missing = missingPackages(lock);

if (process.argv.includes('--complete')) complete();
else check();

function complete(): void {
  const packages = { ...lock.packages, ...Object.fromEntries(missing) };
  const [root, ...rest] = Object.entries(packages);
  const sorted = rest.sort(([a], [b]) => a.localeCompare(b, 'en'));
  writeFileSync(
    'package-lock.json',
    `${JSON.stringify({ ...lock, packages: Object.fromEntries([root ?? [], ...sorted]) }, null, 2)}\n`,
  );
  console.log(`Added ${missing.length} packages.`);
}

function check(): void {
  const { dependencies, devDependencies, optionalDependencies } = lock.packages[''] ?? {};
  const ranges = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
  const complaints = [
    ...missing.map(
      ([path]) => `${path} is missing; run node test/run/on-node-24.mjs test/checks/lock-file.ts --complete`,
    ),
    ...ranges.filter(([, range]) => !/^\d/.test(range)).map(([name, range]) => `${name} is not pinned: ${range}`),
    ...Object.entries(lock.packages)
      .filter(([, { resolved }]) => resolved)
      .map(([path]) => `${path} names a registry`),
  ];
  for (const complaint of complaints) console.log(complaint);
  if (complaints.length > 0) process.exitCode = 1;
  else console.log(`${Object.keys(lock.packages).length} packages, exact and complete.`);
}
