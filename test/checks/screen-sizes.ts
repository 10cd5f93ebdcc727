/** What a browser downloads for each screen, compressed, is at most 160 kB, and is not built for development. */
import { screenLimitBytes, weighScreens } from './screen-weight.ts';

const screens = weighScreens();
for (const { key, bytes, forDevelopment } of screens) {
  if (forDevelopment) console.log(`${key}: built for development`);
  const tooMuch = bytes !== undefined && bytes > screenLimitBytes ? `, more than ${screenLimitBytes / 1000} kB` : '';
  console.log(bytes === undefined ? `${key}: not built` : `${key}: ${(bytes / 1000).toFixed(1)} kB${tooMuch}`);
}
if (screens.some(({ bytes, forDevelopment }) => bytes === undefined || bytes > screenLimitBytes || forDevelopment))
  process.exitCode = 1;
