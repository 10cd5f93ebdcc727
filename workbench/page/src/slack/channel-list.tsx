import { Icon } from '../controls/icon.tsx';
import { appHomePlace } from './app-home.tsx';
import { userById, useSlack } from './slack-context.tsx';
import type { Channel } from './workspace.ts';

export function ChannelList({ current }: { readonly current: string | undefined }): JSX.Element {
  const { workspace } = useSlack();
  const joined = workspace.channels.filter((channel) => !channel.is_im && channel.is_member && !channel.is_archived);
  const others = workspace.channels.filter((channel) => !channel.is_im && !channel.is_member && !channel.is_archived);
  const archived = workspace.channels.filter((channel) => !channel.is_im && channel.is_archived);
  return (
    <nav className="channel-list" aria-label="Channels">
      <p className="workspace-name">{workspace.team.name}</p>
      <Channels title="Channels" channels={joined} current={current} />
      <Channels title="Not joined" channels={others} current={current} />
      <Channels title="Archived" channels={archived} current={current} />
      <Apps current={current} />
      <DirectMessages current={current} />
    </nav>
  );
}

function Channels({
  title,
  channels,
  current,
}: {
  readonly title: string;
  readonly channels: readonly Channel[];
  readonly current: string | undefined;
}): JSX.Element | null {
  const { openChannel } = useSlack();
  if (channels.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {channels.map((channel) => (
          <li key={channel.id}>
            <button
              type="button"
              aria-current={channel.id === current ? 'page' : undefined}
              onClick={() => openChannel(channel.id)}
            >
              <span aria-hidden="true">{channel.is_private ? <Icon name="lock" /> : '#'}</span> {channel.name}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Apps({ current }: { readonly current: string | undefined }): JSX.Element | null {
  const { workspace, openChannel } = useSlack();
  if (!workspace.appHome.home_tab_enabled || workspace.me.external) return null;
  return (
    <>
      <h3>Apps</h3>
      <ul>
        <li>
          <button
            type="button"
            aria-current={current === appHomePlace ? 'page' : undefined}
            onClick={() => openChannel(appHomePlace)}
          >
            <span aria-hidden="true">⌂</span> {workspace.appName}
          </button>
        </li>
      </ul>
    </>
  );
}

function DirectMessages({ current }: { readonly current: string | undefined }): JSX.Element | null {
  const { workspace, person, openChannel } = useSlack();
  const direct = workspace.channels.filter((channel) => channel.is_im);
  if (direct.length === 0) return null;
  return (
    <>
      <h3>Direct messages</h3>
      <ul>
        {direct.map((channel) => {
          const other = channel.members.find((id) => id !== person.slackUserId) ?? person.slackUserId;
          return (
            <li key={channel.id}>
              <button
                type="button"
                aria-current={channel.id === current ? 'page' : undefined}
                onClick={() => openChannel(channel.id)}
              >
                <span aria-hidden="true">●</span> {userById(workspace, other)?.real_name ?? other}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
