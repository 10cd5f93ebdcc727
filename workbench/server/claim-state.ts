import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Takes a directory for this process alone. The lock is SQLite's own file lock, which the operating system frees
 * however the process ends. @returns a function that gives it back, or undefined when another process has it
 */
export function claim(directory: string, name: string): (() => void) | undefined {
  mkdirSync(directory, { recursive: true });
  const lock = new DatabaseSync(join(directory, `${name}.lock`));
  try {
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
    return () => lock.close();
  } catch {
    lock.close();
    return undefined;
  }
}

/** As `claim`, waiting until the other process is done. */
export async function claimInTurn(directory: string, name: string): Promise<() => void> {
  for (;;) {
    const release = claim(directory, name);
    if (release) return release;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
