import { useAttempt } from './message-menu.tsx';
import { slackCalls } from './slack-calls.ts';
import { useSlack } from './slack-context.tsx';
import { emoji } from './text/emoji.ts';
import type { Channel, Message } from './workspace.ts';

/** A click adds the person's own reaction or takes it back. */
export function Reactions({
  message,
  channel,
}: {
  readonly message: Message;
  readonly channel: Channel;
}): JSX.Element | null {
  const { person } = useSlack();
  const attempt = useAttempt();
  if (!message.reactions?.length) return null;
  return (
    <p className="reactions">
      {message.reactions.map(({ name, users, count }) => {
        const remove = users.includes(person.slackUserId);
        const flip = { user: person.slackUserId, channel: channel.id, messageTs: message.ts, name, remove };
        return (
          <button
            key={name}
            type="button"
            className="reaction"
            aria-pressed={remove}
            aria-label={`${name}, ${count}`}
            disabled={!channel.is_member}
            onClick={() => attempt('The reaction was not changed', slackCalls.react(flip))}
          >
            {emoji(name)} {count}
          </button>
        );
      })}
    </p>
  );
}
