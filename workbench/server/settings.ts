import { resolve } from 'node:path';
import * as z from 'zod';

export interface Settings {
  /** 0 lets the operating system choose. */
  readonly port: number;
  /** Where the site's state is kept. */
  readonly stateDirectory: string;
  readonly fresh: boolean;
  readonly build: boolean;
  /** `forge` is Forge's own bundler; `quick` is esbuild, for the short loop. */
  readonly bundler: 'forge' | 'quick';
}

const environment = z.object({
  PORT: z.coerce.number({ error: 'PORT is not a number' }).int().min(0).max(65535).default(4310),
  WORKBENCH_STATE: z.string().min(1).optional(),
  WORKBENCH_BUNDLE: z.enum(['forge', 'quick'], { error: 'WORKBENCH_BUNDLE is "forge" or "quick"' }).default('forge'),
});

/** Reads the command line and the environment once. @throws naming the option that is not understood */
export function readSettings(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  appDirectory: string,
): Settings {
  const unknown = args.find((arg) => arg !== '--fresh' && arg !== '--no-build');
  if (unknown) throw new Error(`Unknown option ${unknown}; there are --fresh (newly seeded data) and --no-build`);
  const parsed = environment.safeParse(env);
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
  return {
    port: parsed.data.PORT,
    stateDirectory: resolve(appDirectory, parsed.data.WORKBENCH_STATE ?? '.workbench'),
    fresh: args.includes('--fresh'),
    build: !args.includes('--no-build'),
    bundler: parsed.data.WORKBENCH_BUNDLE,
  };
}
