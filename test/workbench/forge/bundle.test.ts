import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { closeHosts, fixtureApp, makeBundle, openHost } from './open-host.ts';

const directory = mkdtempSync(join(tmpdir(), 'forge-bundle-'));
afterEach(closeHosts);
afterAll(() => rmSync(directory, { recursive: true }));

describe('the bundle made by Forge’s own bundler', () => {
  it('runs in the host, and is not made again from the same source', async () => {
    const bundleFile = join(directory, 'forge.cjs');
    expect(makeBundle('--forge', fixtureApp, bundleFile)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Forge'),
    });
    expect(makeBundle('--forge', fixtureApp, bundleFile)).toMatchObject({ status: 0, stdout: '' });
    const { door } = await openHost({ bundleFile });
    await door('set', { key: 'a', value: 1 });
    expect((await door('get', 'a')).result).toBe(1);
  }, 120_000);

  it('is refused for an error of types, as a deployment is', () => {
    const app = join(directory, 'broken-app');
    cpSync(fixtureApp, app, { recursive: true });
    symlinkSync(join(import.meta.dirname, '../../../node_modules'), join(app, 'node_modules'));
    writeFileSync(
      join(app, 'tsconfig.json'),
      '{ "compilerOptions": { "strict": true, "module": "ESNext", "moduleResolution": "bundler", "skipLibCheck": true } }',
    );
    writeFileSync(
      join(app, 'src/index.ts'),
      `${readFileSync(join(app, 'src/index.ts'), 'utf8')}\nexport const wrong: number = 'text';\n`,
    );
    const made = makeBundle('--forge', app, join(directory, 'broken.cjs'));
    expect(made).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("Type 'string' is not assignable to type 'number'"),
    });
  }, 120_000);
});
