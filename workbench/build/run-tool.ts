import { spawn } from 'node:child_process';

export interface Tool {
  /** What to run with this same Node: a script and its arguments. */
  readonly command: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** Runs a tool quietly. @throws with everything it printed when it fails */
export async function runTool({ command, cwd, env, signal }: Tool): Promise<void> {
  const child = spawn(process.execPath, [...command], {
    cwd,
    // What is built is the same whoever asks for it: a test runner sets another.
    env: { ...process.env, NODE_ENV: 'production', ...env },
    signal,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk));
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code !== 0) throw new Error(`${command.join(' ')} in ${cwd} failed:\n${printed}`);
}
