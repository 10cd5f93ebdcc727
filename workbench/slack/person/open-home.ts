import { directMessageWith } from '../api/direct-message.ts';
import { announce } from '../app-requests/announce.ts';
import { NotPossible } from '../refusal.ts';
import { activePerson } from '../workspace/user.ts';
import { type View, viewObject } from '../workspace/view.ts';
import type { Workspace } from '../workspace/workspace.ts';

export type HomeTab = 'home' | 'messages';

/** The Home tab that the app published for the person. */
export function homeOf(workspace: Workspace, userId: string): View | undefined {
  return workspace.views.values().find((view) => view.user === userId && view.type === 'home');
}

/** A person opens the app in Slack: it hears of that, each time. https://docs.slack.dev/reference/events/app_home_opened */
export function openHomeAs(workspace: Workspace, input: { readonly user: string; readonly tab?: HomeTab }) {
  return workspace.site.store.transaction(() => {
    const user = activePerson(workspace, input.user);
    const tab = input.tab ?? 'home';
    const { home_tab_enabled: hasHome, messages_tab_enabled: hasMessages } = workspace.app.features?.app_home ?? {};
    const shown = tab === 'home' ? hasHome === true : hasMessages !== false;
    if (!shown) throw new NotPossible(422, `The app has no ${tab} tab`);
    const channel = directMessageWith(workspace, user.id).id;
    const view = homeOf(workspace, user.id);
    const published = tab === 'home' && view ? { view: viewObject(view) } : {};
    announce(workspace, 'app_home_opened', { user: user.id, channel, tab, ...published });
    return { channel };
  });
}
