/** A program: unpacks the packaged Chromium into the folder that `TMPDIR` names, the only one it takes. */
import chromium from '@sparticuz/chromium';

await chromium.executablePath();
