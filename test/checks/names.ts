/** No drawers: a file or folder called `utils`, `helpers`, `common` or `types` says nothing of what is in it. */
import { globSync } from 'node:fs';
import { basename } from 'node:path';

const drawer = /^(utils?|helpers?|common|shared|misc|types)(\.[a-z.]+)?$/i;
const found = globSync('{src,static,workbench,test}/**/*', {
  exclude: (path) => /(^|\/)(node_modules|dist)$/.test(path),
});
const drawers = found.filter((path) => drawer.test(basename(path)));

for (const path of drawers) console.log(`${path}: name it for the one thing in it, or put that with what it serves`);
if (drawers.length > 0) process.exitCode = 1;
else console.log(`${found.length} files and folders, each with a name of its own.`);
