import { useMemo } from 'react';
import { Pane } from '../controls/pane.tsx';
import { Problem } from '../controls/problem.tsx';
import { usePlaces } from '../site/places.tsx';
import { usePolled } from '../site/polled.ts';
import { control } from '../site/request.ts';
import { useSite } from '../site/site-context.tsx';
import { AppHome, AppTabs, appHomePlace } from './app-home.tsx';
import { ChannelHead } from './channel-head.tsx';
import { ChannelList } from './channel-list.tsx';
import { Composer } from './composer.tsx';
import { MessageList } from './message-list.tsx';
import { ViewDialog } from './modal/view-dialog.tsx';
import { type AnsweredWorkspace, readWorkspace } from './read-workspace.ts';
import { SlackProvider, userById } from './slack-context.tsx';
import type { Workspace } from './workspace.ts';

export function SlackPane(): JSX.Element {
  const { person } = useSite();
  const { value, error } = usePolled(`slack ${person.role}`, () => readSlack(person.slackUserId), 1200);
  return (
    <Pane name="slack" label="Slack">
      {value ? (
        <SlackShown workspace={value} />
      ) : error ? (
        <Problem error={error} what="Slack" />
      ) : (
        <p className="muted pane-loading">Opening Slack…</p>
      )}
    </Pane>
  );
}

async function readSlack(user: string): Promise<Workspace> {
  return readWorkspace(await control.get<AnsweredWorkspace>(`/slack/workspace?user=${encodeURIComponent(user)}`));
}

function SlackShown({ workspace }: { readonly workspace: Workspace }): JSX.Element {
  const { person, session } = useSite();
  const { at, open } = usePlaces();
  const atHome = at('slack') === appHomePlace;
  const channel =
    workspace.channels.find(({ id }) => id === (at('slack') ?? session.slack.channels.reports.id)) ??
    workspace.channels[0];
  const context = useMemo(
    () => ({
      workspace,
      person,
      timeZone: userById(workspace, person.slackUserId)?.tz ?? 'UTC',
      openChannel: (id: string) => open('slack', id),
    }),
    [workspace, person, open],
  );
  const view = workspace.views.filter(({ type }) => type === 'modal').at(-1);
  return (
    <SlackProvider value={context}>
      <ChannelList current={atHome ? appHomePlace : channel?.id} />
      {atHome ? (
        <AppHome key={person.role} />
      ) : channel ? (
        <div className="channel">
          {channel.is_im ? <AppTabs current="messages" /> : <ChannelHead channel={channel} />}
          <MessageList key={channel.id} channel={channel} />
          <Composer key={`${channel.id} ${person.role}`} channel={channel} />
        </div>
      ) : (
        <p className="muted pane-loading">{person.name} is in no channel.</p>
      )}
      {view && <ViewDialog key={view.id} view={view} />}
    </SlackProvider>
  );
}
