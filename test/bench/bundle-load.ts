import { spawnSync } from 'node:child_process';

const program = `
  const started = performance.now();
  require(process.argv[1]);
  console.log(performance.now() - started);
  process.exit(0);`;

/** How long the app's bundle takes to load in a new process of this Node, in milliseconds, so many times. */
export function timeBundleLoads(bundleFile: string, times: number): readonly number[] {
  return Array.from({ length: times }, () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', program, bundleFile], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${bundleFile} does not load: ${stderr}`);
    return Number(stdout.trim().split('\n').at(-1));
  });
}
