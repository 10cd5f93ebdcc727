import type { Workspace } from './workspace.ts';

/** The time of a message and its id: seconds with six decimals by the site's clock, each greater than all before it. */
export function nextTs(workspace: Workspace): string {
  const kept = workspace.site.store.collection<number>('slack.lastTs');
  const micros = Math.max(workspace.site.clock.now().getTime() * 1000, (kept.get('micros') ?? 0) + 1);
  kept.put('micros', micros);
  return `${Math.floor(micros / 1_000_000)}.${String(micros % 1_000_000).padStart(6, '0')}`;
}

export function nowSeconds(workspace: Workspace): number {
  return Math.floor(workspace.site.clock.now().getTime() / 1000);
}

/** `C` and nine characters, unlike any id given before. */
export function nextId(workspace: Workspace, prefix: string): string {
  const number = workspace.site.store.nextNumber(`slack.${prefix}`, 101);
  return prefix + number.toString(36).toUpperCase().padStart(9, '0');
}
