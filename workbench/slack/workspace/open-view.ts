import { checkView } from '../blocks/check-view.ts';
import { withIds } from '../blocks/with-ids.ts';
import { SlackRefusal } from '../refusal.ts';
import { bot, team } from './identity.ts';
import type { Block } from './message.ts';
import { nextId, nextTs } from './slack-ts.ts';
import type { View } from './view.ts';
import type { Workspace } from './workspace.ts';

const deepest = 3;

interface Place {
  readonly user: string;
  readonly type: 'modal' | 'home';
  /** The modal on which this one is pushed. */
  readonly on?: View;
}

/** What the app may write in a view; the rest is Slack's. */
function written(workspace: Workspace, view: Readonly<Record<string, unknown>>) {
  return {
    blocks: withIds(view.blocks as readonly Block[]),
    title: view.title,
    close: view.close ?? null,
    submit: view.submit ?? null,
    private_metadata: String(view.private_metadata ?? ''),
    callback_id: String(view.callback_id ?? ''),
    external_id: String(view.external_id ?? ''),
    clear_on_close: view.clear_on_close === true,
    notify_on_close: view.notify_on_close === true,
    hash: `${nextTs(workspace)}.${bot.botId.slice(-4)}`,
  };
}

/** The modals of a person, oldest first. */
export function modalsOf(workspace: Workspace, userId: string): readonly View[] {
  return workspace.views.values().filter((view) => view.user === userId && view.type === 'modal');
}

function freshExternalId(workspace: Workspace, view: Readonly<Record<string, unknown>>, self?: string): void {
  const clash = workspace.views.values().some((each) => each.external_id === view.external_id && each.id !== self);
  if (view.external_id && clash) throw new SlackRefusal('duplicate_external_id');
}

/** Shows a new view to a person. @param given as the app sent it; refused when it breaks a rule */
export function showView(workspace: Workspace, given: unknown, { user, type, on }: Place): View {
  const checked = checkView(given, type);
  freshExternalId(workspace, checked);
  const depth = on ? modalsOf(workspace, user).filter((view) => view.root_view_id === on.root_view_id).length : 0;
  if (depth >= deepest) throw new SlackRefusal('push_limit_reached');
  const id = nextId(workspace, 'V');
  const view = {
    id,
    user,
    team_id: team.id,
    type,
    ...written(workspace, checked),
    state: { values: {} },
    root_view_id: on?.root_view_id ?? id,
    previous_view_id: on?.id ?? null,
    app_id: bot.appId,
    app_installed_team_id: team.id,
    bot_id: bot.botId,
  } as View;
  workspace.views.put(id, view);
  return view;
}

/** Puts a new content in place of a view's; what the person typed into inputs that are still there stays. */
export function replaceView(workspace: Workspace, view: View, given: unknown): View {
  const checked = checkView(given, view.type);
  freshExternalId(workspace, checked, view.id);
  const { errors: _errors, ...rest } = view;
  const content = written(workspace, checked);
  const ids = new Set(content.blocks.map((block) => block.block_id));
  const values = Object.fromEntries(Object.entries(view.state.values).filter(([blockId]) => ids.has(blockId)));
  const replaced = { ...rest, ...content, state: { values } } as View;
  workspace.views.put(view.id, replaced);
  return replaced;
}

/** Closes a modal, and those above it. */
export function closeModal(workspace: Workspace, view: View): void {
  for (const above of modalsOf(workspace, view.user)) {
    if (above.previous_view_id === view.id) closeModal(workspace, above);
  }
  workspace.views.delete(view.id);
}

export function closeAllModals(workspace: Workspace, view: View): void {
  for (const each of modalsOf(workspace, view.user)) {
    if (each.root_view_id === view.root_view_id) workspace.views.delete(each.id);
  }
}
