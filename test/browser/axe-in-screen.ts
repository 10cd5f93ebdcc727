import axe from 'axe-core';
import type { SitePage } from './site-page.ts';

/**
 * What axe finds in one of the app's screens, looked at from within its frame: from without, a frame of another origin
 * is closed to it. @returns one line for each violation, with where it is
 */
export async function violationsIn({ page }: SitePage, title: string, place = 0): Promise<readonly string[]> {
  const frame = await page.locator(`iframe[title="${title}"]`).nth(place).elementHandle();
  const content = await frame?.contentFrame();
  if (!content) throw new Error(`There is no screen ${title}`);
  await content.evaluate(axe.source);
  const { violations } = await content.evaluate(() => window.axe.run(document));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
