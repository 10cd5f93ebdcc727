import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'yaml';

export const screenLimitBytes = 160_000;

export interface ScreenWeight {
  readonly key: string;
  /** Undefined when the screen is not built. */
  readonly bytes: number | undefined;
  /** React names the file and line of each element then, which is slower and tells of the machine. */
  readonly forDevelopment: boolean;
}

/** The compressed size of each screen in the manifest: all that its folder serves but maps, as if all were loaded. */
export function weighScreens(): readonly ScreenWeight[] {
  const { resources } = parse(readFileSync('manifest.yml', 'utf8')) as {
    readonly resources: readonly { readonly key: string; readonly path: string }[];
  };
  return resources.map(({ key, path }) => ({ key, bytes: weigh(path), forDevelopment: isForDevelopment(path) }));
}

function weigh(folder: string): number | undefined {
  if (!existsSync(join(folder, 'index.html'))) return undefined;
  const files = globSync(join(folder, '**/*.{html,js,css,svg}'));
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).byteLength, 0);
}

const isForDevelopment = (folder: string): boolean =>
  globSync(join(folder, '**/*.js')).some((file) => readFileSync(file, 'utf8').includes('jsxDEV'));
