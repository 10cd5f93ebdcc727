import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { findNode24 } from '../../workbench/node24.mjs';

const checkout = join(import.meta.dirname, '..', '..');

export interface SiteProcess {
  /** `http://localhost:<port>` */
  readonly origin: string;
  /** All that it has printed so far. */
  printed(): string;
  /** @returns how it ended; null for the code of a process that was killed */
  end(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<{ readonly code: number | null; readonly afterMs: number }>;
}

export interface SiteStart {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Starts `workbench/main.ts` and waits for its ready line. @throws with what it printed when it ends before that */
export async function startSiteProcess({ args, env }: SiteStart): Promise<SiteProcess> {
  const child = spawn(findNode24(), [join(checkout, 'workbench', 'main.ts'), ...args], {
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    // By the fourth channel the site notices when the tests are killed, and ends too.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let printed = '';
  const collect = (chunk: Buffer) => {
    printed += chunk;
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  const origin = await readyOrigin(child, () => printed);
  return { origin, printed: () => printed, end: (signal) => end(child, signal) };
}

async function end(child: ChildProcess, signal: NodeJS.Signals) {
  const asked = performance.now();
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
  return { code: child.exitCode, afterMs: performance.now() - asked };
}

function readyOrigin(child: ChildProcess, printed: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const origin = /^Workbench ready: (http:\/\/localhost:\d+)$/m.exec(printed())?.[1];
      if (origin) resolve(origin);
    };
    child.stdout?.on('data', look);
    child.on('error', reject);
    child.on('close', (code) =>
      reject(new Error(`The workbench ended with ${code} before it was ready:\n${printed()}`)),
    );
  });
}
