import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Step } from './steps.ts';
import { type Tally, tallyJest } from './tally.ts';

export interface Outcome extends Tally {
  readonly output: string;
  readonly seconds: number;
}

/** Runs a step to its end or its time limit, without a keyboard, and counts what passed and failed. */
export async function runStep(step: Step): Promise<Outcome> {
  const started = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'sev-response-'));
  const report = join(folder, 'jest.json');
  try {
    const asJest = step.jest ? ['--json', `--outputFile=${report}`, '--ci'] : [];
    const { status, output } = await spawned([...step.run, ...asJest], step.limitSeconds ?? 180);
    const tally = step.jest && existsSync(report) ? tallyJest(readFileSync(report, 'utf8'), status) : one(status === 0);
    return { ...tally, output, seconds: (performance.now() - started) / 1000 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const one = (good: boolean): Tally => ({ passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: 0 });

const groups = new Set<number>();

/** Ends whatever still runs, with all that it started. */
export function stopAll(): void {
  for (const group of groups) stop(group);
}

function stop(group: number): void {
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // It had ended by itself.
  }
}

/** Each program leads a group of its own, so that no browser or workbench that it started stays behind. */
function spawned(run: readonly string[], limitSeconds: number): Promise<{ status: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, run, {
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const group = child.pid ?? 0;
    groups.add(group);
    const chunks: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => chunks.push(text));
    const limit = setTimeout(() => {
      chunks.push(`\nStopped after ${limitSeconds} s.\n`);
      stop(group);
    }, limitSeconds * 1000);
    child.on('error', reject);
    child.on('close', (status) => {
      clearTimeout(limit);
      groups.delete(group);
      resolve({ status, output: chunks.join('') });
    });
  });
}
