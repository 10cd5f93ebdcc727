import { useState } from 'react';
import { Avatar } from '../controls/avatar.tsx';
import { useFlags } from '../controls/flags.tsx';
import { Icon } from '../controls/icon.tsx';
import { clockTime } from '../site/times.ts';
import { Blocks } from './blocks/blocks.tsx';
import { MessageMenu } from './message-menu.tsx';
import { Reactions } from './reactions.tsx';
import { slackCalls } from './slack-calls.ts';
import { userById, useSlack } from './slack-context.tsx';
import { MrkdwnText } from './text/mrkdwn-text.tsx';
import type { Channel, Message, User } from './workspace.ts';

interface MessageRowProps {
  readonly message: Message;
  readonly channel: Channel;
  /** The one before is by the same person: no name and no picture. */
  readonly follows: boolean;
}

export function MessageRow({ message, channel, follows }: MessageRowProps): JSX.Element {
  const { workspace, timeZone } = useSlack();
  const author = userById(workspace, message.user);
  const name = author?.real_name ?? message.user;
  const time = clockTime(Number(message.ts) * 1000, timeZone);
  const pinned = channel.pins.some(({ ts }) => ts === message.ts);
  return (
    <article className={classesOf(message, { follows, pinned })} aria-label={`${name}, ${time}`} data-ts={message.ts}>
      {pinned && <Note icon="pin">Pinned</Note>}
      {message.ephemeral && <Note icon="eye">Only visible to you</Note>}
      {follows ? <span className="message-gutter">{time}</span> : <Avatar name={name} app={author?.is_bot ?? false} />}
      <div className="message-main">
        {!follows && <MessageHead author={author} name={name} time={time} />}
        <MessageBody message={message} channel={channel} />
      </div>
      {!message.ephemeral && <MessageMenu message={message} channel={channel} />}
    </article>
  );
}

function classesOf(message: Message, { follows, pinned }: { follows: boolean; pinned: boolean }): string {
  const ofChannel = message.subtype?.startsWith('channel_') && 'of-channel';
  const all = ['message', follows && 'follows', message.ephemeral && 'ephemeral', pinned && 'pinned', ofChannel];
  return all.filter(Boolean).join(' ');
}

function Note({ icon, children }: { readonly icon: 'pin' | 'eye'; readonly children: string }): JSX.Element {
  return (
    <p className="message-note">
      <Icon name={icon} /> {children}
    </p>
  );
}

interface MessageHeadProps {
  readonly author: User | undefined;
  readonly name: string;
  readonly time: string;
}

function MessageHead({ author, name, time }: MessageHeadProps): JSX.Element {
  return (
    <p className="message-head">
      <b>{name}</b>
      {author?.is_bot && <span className="app-badge">APP</span>}
      {author?.is_restricted && <span className="app-badge">GUEST</span>}
      {author?.external && <span className="app-badge">EXTERNAL</span>}
      <time>{time}</time>
    </p>
  );
}

function Files({ message, user }: { readonly message: Message; readonly user: string }): JSX.Element {
  const files = message.files ?? [];
  return (
    <>
      {files.map(({ id, mode, name = id }) =>
        mode === 'tombstone' ? (
          <p key={id}>This file was deleted.</p>
        ) : (
          <p key={id}>
            <a href={`/workbench/slack/file?user=${user}&id=${id}`} download={name}>
              {name}
            </a>
          </p>
        ),
      )}
    </>
  );
}

function MessageBody({ message, channel }: { readonly message: Message; readonly channel: Channel }): JSX.Element {
  const { person } = useSlack();
  const { showFlag } = useFlags();
  const [busyActionId, setBusy] = useState<string>();
  const act = async (actionId: string, value?: unknown) => {
    setBusy(actionId);
    try {
      const reply = await slackCalls.action({
        user: person.slackUserId,
        channel: channel.id,
        messageTs: message.ts,
        actionId,
        value,
      });
      if (reply.status !== 200)
        showFlag({
          type: 'error',
          title: 'The app did not take the click',
          description: `It answered ${reply.status}.`,
        });
    } catch (error) {
      showFlag({ type: 'error', title: 'The click did not reach the app', description: String(error) });
    }
    setBusy(undefined);
  };
  return (
    <div className="message-body">
      {message.blocks?.length ? (
        <Blocks blocks={message.blocks} act={act} busyActionId={busyActionId} />
      ) : (
        <MrkdwnText text={message.text} />
      )}
      {message.edited && <span className="edited"> (edited)</span>}
      <Files message={message} user={person.slackUserId} />
      <Reactions message={message} channel={channel} />
    </div>
  );
}
