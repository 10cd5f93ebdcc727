import { useState } from 'react';
import { useFlags } from '../controls/flags.tsx';
import { Icon } from '../controls/icon.tsx';
import { Link } from '../controls/link.tsx';
import { Popover } from '../controls/popover.tsx';
import { slackCalls } from './slack-calls.ts';
import { userById, useSlack } from './slack-context.tsx';
import { MrkdwnText } from './text/mrkdwn-text.tsx';
import type { Channel, Message } from './workspace.ts';

export function ChannelHead({ channel }: { readonly channel: Channel }): JSX.Element {
  const { workspace } = useSlack();
  const pinned = channel.messages.filter((message) => channel.pins.some(({ ts }) => ts === message.ts));
  return (
    <header className="channel-head">
      <div>
        <h2>
          {channel.is_private ? <Icon name="lock" /> : '#'} {channel.name}
        </h2>
        <p className="topic" title={channel.topic.value}>
          {channel.topic.value ? <MrkdwnText text={channel.topic.value} /> : <span className="muted">No topic</span>}
        </p>
        {channel.bookmarks.length > 0 && (
          <nav className="bookmarks" aria-label="Bookmarks">
            {channel.bookmarks.map(({ id, title, link }) => (
              <Link key={id} href={link}>
                {title}
              </Link>
            ))}
          </nav>
        )}
      </div>
      <div className="channel-tools">
        {pinned.length > 0 && (
          <Disclosure label={`${pinned.length} pinned`}>
            <ul className="pinned-list">
              {pinned.map((message) => (
                <li key={message.ts}>
                  <MrkdwnText text={excerpt(message)} />
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
        <Disclosure label={`${channel.members.length} members`}>
          <ul className="member-list">
            {channel.members.map((id) => (
              <li key={id}>{userById(workspace, id)?.real_name ?? id}</li>
            ))}
          </ul>
        </Disclosure>
        <ArchiveButton channel={channel} />
        <DeleteButton channel={channel} />
      </div>
    </header>
  );
}

/** As in a channel's settings. */
function ArchiveButton({ channel }: { readonly channel: Channel }): JSX.Element | null {
  const { person } = useSlack();
  const { showFlag } = useFlags();
  if (channel.is_im || !(channel.is_member || channel.is_archived)) return null;
  const toggle = async () => {
    try {
      await slackCalls.archive(person.slackUserId, channel.id, !channel.is_archived);
    } catch (error) {
      showFlag({ type: 'error', title: 'Slack did not do it', description: String(error) });
    }
  };
  return (
    <button type="button" className="button subtle small" onClick={() => void toggle()}>
      {channel.is_archived ? 'Unarchive channel' : 'Archive channel'}
    </button>
  );
}

/** Only administrators have it, for good. */
function DeleteButton({ channel }: { readonly channel: Channel }): JSX.Element | null {
  const { person } = useSlack();
  const { showFlag } = useFlags();
  if (channel.is_im || person.role !== 'administrator') return null;
  const remove = async () => {
    try {
      await slackCalls.deleteChannel(person.slackUserId, channel.id);
    } catch (error) {
      showFlag({ type: 'error', title: 'Slack did not do it', description: String(error) });
    }
  };
  return (
    <button type="button" className="button subtle small" onClick={() => void remove()}>
      Delete channel
    </button>
  );
}

function Disclosure({ label, children }: { readonly label: string; readonly children: JSX.Element }): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <span className="menu-root">
      <button type="button" className="button subtle small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {label}
      </button>
      {open && (
        <Popover label={label} close={() => setOpen(false)}>
          {children}
        </Popover>
      )}
    </span>
  );
}

function excerpt(message: Message): string {
  return message.text.length > 200 ? `${message.text.slice(0, 200)}…` : message.text;
}
