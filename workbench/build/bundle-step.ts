import type { BuildStep } from './build-step.ts';
import { runTool } from './run-tool.ts';

export type Bundler = 'forge' | 'quick';

/** The app's back end as one file; each bundler has its own, so that sites with either can run side by side. */
export function bundleFileOf(bundler: Bundler): string {
  return `.workbench/bundle/${bundler}.cjs`;
}

export function bundleStep(root: string, bundler: Bundler, signal: AbortSignal): BuildStep {
  const bundleFile = bundleFileOf(bundler);
  return {
    name: bundler === 'forge' ? "the app's back end, by Forge's own bundler" : "the app's back end, by esbuild",
    inputs: ['package-lock.json', 'manifest.yml', 'tsconfig.json', 'src', 'workbench/forge/bundle'],
    outputs: [bundleFile],
    run: () =>
      runTool({
        command: ['workbench/forge/bundle/make-bundle.cjs', `--${bundler}`, '--out', bundleFile],
        cwd: root,
        signal,
      }),
  };
}
