import { directConversation } from '../api/direct-message.ts';
import { announce } from '../app-requests/announce.ts';
import { NotPossible } from '../refusal.ts';
import { team } from '../workspace/identity.ts';
import { homeOf } from '../workspace/open-view.ts';
import { person } from '../workspace/user.ts';
import { viewObject } from '../workspace/view.ts';
import type { Workspace } from '../workspace/workspace.ts';

export interface HomeInput {
  readonly user: string;
  readonly tab?: 'home' | 'messages';
}

/** A person opens the app's Home or Messages tab. https://docs.slack.dev/reference/events/app_home_opened */
export function openHome(workspace: Workspace, { user: who, tab = 'home' }: HomeInput): void {
  workspace.site.store.transaction(() => {
    const user = person(workspace, who);
    const offered = workspace.app.features?.app_home;
    if (user.team_id !== team.id) throw new NotPossible(422, `${user.real_name} is of another workspace`);
    if (!(tab === 'home' ? offered?.home_tab_enabled : offered?.messages_tab_enabled))
      throw new NotPossible(422, `The app has no ${tab} tab`);
    const { channel } = directConversation(workspace, [user.id]);
    const home = tab === 'home' ? homeOf(workspace, user.id) : undefined;
    announce(workspace, 'app_home_opened', {
      user: user.id,
      channel: channel.id,
      tab,
      ...(home ? { view: viewObject(home) } : {}),
    });
  });
}
