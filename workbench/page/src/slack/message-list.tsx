import { useEffect, useLayoutEffect, useRef } from 'react';
import { dayName } from '../site/times.ts';
import { MessageRow } from './message-row.tsx';
import { useSlack } from './slack-context.tsx';
import type { Channel, Message } from './workspace.ts';

const seconds = (ts: string) => Number(ts) * 1000;

/** A channel's messages, oldest first, replies below what they reply to; it stays at the newest unless scrolled up. */
export function MessageList({ channel }: { readonly channel: Channel }): JSX.Element {
  const { timeZone } = useSlack();
  const { list, onScroll } = useKeptAtEnd(channel);
  const top = channel.messages.filter((message) => !isReply(message));
  return (
    <div ref={list} className="message-list" role="log" aria-label={`Messages in #${channel.name}`} onScroll={onScroll}>
      {top.length === 0 && <p className="muted message-none">No messages yet.</p>}
      {top.map((message, index) => {
        const day = dayName(seconds(message.ts), timeZone);
        const before = top[index - 1];
        const newDay = !before || dayName(seconds(before.ts), timeZone) !== day;
        return (
          <div key={`${message.ts}${message.ephemeral ? 'e' : ''}`}>
            {newDay && (
              <div className="day-line">
                <span>{day}</span>
              </div>
            )}
            <MessageRow message={message} channel={channel} follows={!newDay && follows(before, message)} />
            <Replies parent={message} channel={channel} />
          </div>
        );
      })}
    </div>
  );
}

/** The list stays at its end, also when it grows or is given less room, unless the person has scrolled up. */
function useKeptAtEnd(channel: Channel) {
  const list = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const newest = channel.messages.at(-1)?.ts;
  const toEnd = () => {
    if (atEnd.current && list.current) list.current.scrollTop = list.current.scrollHeight;
  };
  useLayoutEffect(toEnd, [newest]);
  useEffect(() => {
    const resized = new ResizeObserver(toEnd);
    if (list.current) resized.observe(list.current);
    return () => resized.disconnect();
  }, []);
  const onScroll = () => {
    const { scrollHeight = 0, scrollTop = 0, clientHeight = 0 } = list.current ?? {};
    atEnd.current = scrollHeight - scrollTop - clientHeight < 80;
  };
  return { list, onScroll };
}

function Replies({ parent, channel }: { readonly parent: Message; readonly channel: Channel }): JSX.Element | null {
  const replies = channel.messages.filter((message) => isReply(message) && message.thread_ts === parent.ts);
  if (replies.length === 0) return null;
  return (
    <section className="thread" aria-label={`${replies.length} replies`}>
      {replies.map((reply) => (
        <MessageRow key={reply.ts} message={reply} channel={channel} follows={false} />
      ))}
    </section>
  );
}

function isReply(message: Message): boolean {
  return message.thread_ts !== undefined && message.thread_ts !== message.ts && message.subtype !== 'thread_broadcast';
}

/** The same person within five minutes: Slack shows no second name. */
function follows(before: Message | undefined, message: Message): boolean {
  return (
    before !== undefined &&
    !before.ephemeral &&
    !message.ephemeral &&
    !before.subtype &&
    !message.subtype &&
    before.user === message.user &&
    seconds(message.ts) - seconds(before.ts) < 300_000
  );
}
