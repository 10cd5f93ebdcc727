import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentHash } from './content-hash.ts';

/** Something that is built from files in the checkout. All paths are relative to it. */
export interface BuildStep {
  /** Names the step to the person who waits. */
  readonly name: string;
  /** Files and folders whose contents decide the result. */
  readonly inputs: readonly string[];
  /** Exist when the step was done. */
  readonly outputs: readonly string[];
  run(): Promise<void>;
}

/** Runs a step unless its outputs are there and were built from these same inputs. @returns whether it ran */
export async function runIfOutOfDate(step: BuildStep, root: string, stamps: string): Promise<boolean> {
  const stamp = join(stamps, step.name.replaceAll(/[^a-z0-9]+/gi, '-'));
  const wanted = contentHash(root, step.inputs);
  const outputsAreThere = step.outputs.every((output) => existsSync(join(root, output)));
  if (outputsAreThere && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false;
  await step.run();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
  return true;
}
