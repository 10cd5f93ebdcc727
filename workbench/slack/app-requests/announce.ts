/** Events that the app subscribed to. https://docs.slack.dev/apis/events-api */
import { botEvents, botScopes } from '../slack-app-manifest.ts';
import { bot, team, verificationToken } from '../workspace/identity.ts';
import { nextId, nextTs, nowSeconds } from '../workspace/slack-ts.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { eventScopes } from './event-scopes.ts';

/** Wraps an event as Slack does. */
export function eventEnvelope(workspace: Workspace, event: Readonly<Record<string, unknown>>) {
  const id = nextId(workspace, 'Ev');
  return {
    token: verificationToken,
    team_id: team.id,
    context_team_id: team.id,
    context_enterprise_id: null,
    api_app_id: bot.appId,
    event,
    type: 'event_callback',
    event_id: id,
    event_time: nowSeconds(workspace),
    authorizations: [
      { enterprise_id: null, team_id: team.id, user_id: bot.userId, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
  };
}

/** Whether the app subscribed to it and holds a scope that lets it see such a thing. */
function hears(workspace: Workspace, subscription: string): boolean {
  if (!botEvents(workspace.app).includes(subscription)) return false;
  const needed = eventScopes[subscription] ?? [];
  return needed.length === 0 || needed.some((scope) => botScopes(workspace.app).includes(scope));
}

const overtakenMs = 300;

/** How long the planned deliveries hold an event back; to reorder, each second one lets the next overtake it. */
function heldMs(workspace: Workspace): number {
  const { delaySeconds = 0, reorder = false } = workspace.deliveries();
  const isOvertaken = reorder && workspace.site.store.nextNumber('slack.reordered') % 2 === 1;
  return delaySeconds * 1000 + (isOvertaken ? overtakenMs : 0);
}

/** Puts an event on its way if the app hears of such; part of the transaction that caused it. */
export function announce(
  workspace: Workspace,
  subscription: string,
  event: Readonly<Record<string, unknown>>,
  type: string = subscription,
): void {
  if (!hears(workspace, subscription)) return;
  const envelope = eventEnvelope(workspace, { type, ...event, event_ts: nextTs(workspace) });
  workspace.pendingEvents.put(envelope.event_id, {
    id: envelope.event_id,
    body: JSON.stringify(envelope),
    attempt: 0,
    dueAtMs: workspace.site.clock.now().getTime() + heldMs(workspace),
  });
}
