import type { Workbench } from './workbench.ts';

type Moving = Pick<Workbench, 'forge' | 'slack'>;

/** Moves the site's clock, stopping wherever something is due on the way, and waits for all that follows. */
export async function advanceSite({ forge, slack }: Moving, to: Date): Promise<void> {
  await forge.advanceTo(to);
  await siteIdle({ forge, slack });
}

/** Waits until neither Slack nor Forge has anything under way; each may have set the other going, hence twice. */
export async function siteIdle({ forge, slack }: Moving): Promise<void> {
  for (const _round of [1, 2]) {
    await slack.idle();
    await forge.idle();
  }
}
