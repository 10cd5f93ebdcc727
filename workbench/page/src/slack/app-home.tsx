import { useEffect, useState } from 'react';
import { Blocks } from './blocks/blocks.tsx';
import { slackCalls } from './slack-calls.ts';
import { useSlack } from './slack-context.tsx';

/** Where the page is when the app's Home tab is shown; no channel has this id. */
export const appHomePlace = 'app-home';

/** The app's Home tab, as the app publishes it for this person each time that they open it. */
export function AppHome(): JSX.Element {
  const { workspace, person } = useSlack();
  const { busyActionId, act } = useHomeAction();
  useEffect(() => void slackCalls.home(person.slackUserId, 'home'), [person.slackUserId]);
  return (
    <section className="channel" aria-label={`${workspace.appName} Home`}>
      <AppTabs current="home" />
      <div className="app-home">
        {workspace.home ? (
          <Blocks blocks={workspace.home.blocks} act={act} busyActionId={busyActionId} />
        ) : (
          <p className="muted">The app has published nothing here yet.</p>
        )}
      </div>
    </section>
  );
}

function useHomeAction() {
  const { workspace, person } = useSlack();
  const [busyActionId, setBusy] = useState<string>();
  const act = async (actionId: string, value?: unknown) => {
    setBusy(actionId);
    await slackCalls
      .action({ user: person.slackUserId, viewId: workspace.home?.id ?? '', actionId, value })
      .finally(() => setBusy(undefined));
  };
  return { busyActionId, act: (actionId: string, value?: unknown) => void act(actionId, value) };
}

/** Home and Messages, as the app offers them. */
export function AppTabs({ current }: { readonly current: 'home' | 'messages' }): JSX.Element {
  const { workspace, openChannel, person } = useSlack();
  const direct = workspace.channels.find(({ is_im, members }) => is_im && members.includes(workspace.botUserId));
  const openMessages = async () => {
    await slackCalls.home(person.slackUserId, 'messages');
    if (direct) openChannel(direct.id);
  };
  return (
    <header className="channel-head">
      <h2>{workspace.appName}</h2>
      <nav className="channel-tools" aria-label={`${workspace.appName} tabs`}>
        {workspace.appHome.home_tab_enabled && (
          <Tab name="Home" current={current === 'home'} open={() => openChannel(appHomePlace)} />
        )}
        {workspace.appHome.messages_tab_enabled && (
          <Tab name="Messages" current={current === 'messages'} open={() => void openMessages()} />
        )}
      </nav>
    </header>
  );
}

function Tab({ name, current, open }: { readonly name: string; readonly current: boolean; open(): void }): JSX.Element {
  return (
    <button type="button" className="button subtle small" aria-current={current ? 'page' : undefined} onClick={open}>
      {name}
    </button>
  );
}
