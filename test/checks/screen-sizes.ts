/** What a browser downloads for each screen, compressed, is at most 160 kB. */
import { screenLimitBytes, weighScreens } from './screen-weight.ts';

const screens = weighScreens();
for (const { key, bytes } of screens) {
  const tooMuch = bytes !== undefined && bytes > screenLimitBytes ? `, more than ${screenLimitBytes / 1000} kB` : '';
  console.log(bytes === undefined ? `${key}: not built` : `${key}: ${(bytes / 1000).toFixed(1)} kB${tooMuch}`);
}
if (screens.some(({ bytes }) => bytes === undefined || bytes > screenLimitBytes)) process.exitCode = 1;
