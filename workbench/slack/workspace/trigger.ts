import { randomBytes } from 'node:crypto';
import { SlackRefusal } from '../refusal.ts';
import { nextTs } from './slack-ts.ts';
import type { Workspace } from './workspace.ts';

/** The right to open one modal for a person, got by their doing something. */
export interface Trigger {
  readonly user: string;
  readonly expiresAtMs: number;
  readonly used: boolean;
  /** The modal in which the person did it, on which another may be pushed. */
  readonly viewId?: string;
}

const lifetimeMs = 3000;

/** https://docs.slack.dev/interactivity/handling-user-interaction: "trigger_ids … expire three seconds after" they are made. */
export function newTrigger(workspace: Workspace, user: string, viewId?: string): string {
  const id = `${nextTs(workspace)}.${randomBytes(16).toString('hex')}`;
  workspace.triggers.put(id, {
    user,
    expiresAtMs: workspace.site.clock.now().getTime() + lifetimeMs,
    used: false,
    ...(viewId ? { viewId } : {}),
  });
  return id;
}

/** https://docs.slack.dev/reference/methods/views.open, its errors */
export function exchangeTrigger(workspace: Workspace, id: string): Trigger {
  const trigger = workspace.triggers.get(id);
  if (!trigger) throw new SlackRefusal('invalid_trigger_id');
  if (trigger.used) throw new SlackRefusal('exchanged_trigger_id');
  if (trigger.expiresAtMs < workspace.site.clock.now().getTime()) throw new SlackRefusal('expired_trigger_id');
  workspace.triggers.put(id, { ...trigger, used: true });
  return trigger;
}
