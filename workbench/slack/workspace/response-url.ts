import { randomBytes } from 'node:crypto';
import { team } from './identity.ts';
import { nextId } from './slack-ts.ts';
import type { Workspace } from './workspace.ts';

/** "can be used up to 5 times within 30 minutes". https://docs.slack.dev/interactivity/handling-user-interaction */
export interface ResponseUrl {
  readonly user: string;
  readonly channel: string;
  readonly expiresAtMs: number;
  readonly used: number;
  /** The message whose button was pressed. */
  readonly message?: { readonly ts: string; readonly ephemeral: boolean };
}

const lifetimeMs = 30 * 60 * 1000;
export const mostUses = 5;

export function newResponseUrl(
  workspace: Workspace,
  kind: 'commands' | 'actions' | 'app',
  behind: Pick<ResponseUrl, 'user' | 'channel' | 'message'>,
): string {
  const path = `/${kind}/${team.id}/${nextId(workspace, '')}/${randomBytes(12).toString('hex')}`;
  const expiresAtMs = workspace.site.clock.now().getTime() + lifetimeMs;
  workspace.responseUrls.put(path, { ...behind, expiresAtMs, used: 0 });
  return `https://hooks.slack.com${path}`;
}
