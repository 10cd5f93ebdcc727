import { useState } from 'react';
import { useFlags } from '../controls/flags.tsx';
import { Icon } from '../controls/icon.tsx';
import { MenuButton } from '../controls/menu-button.tsx';
import { useSite } from '../site/site-context.tsx';
import { EditMessage } from './edit-message.tsx';
import { slackCalls } from './slack-calls.ts';
import { emoji } from './text/emoji.ts';
import type { Channel, Message } from './workspace.ts';

interface MessageMenuProps {
  readonly message: Message;
  readonly channel: Channel;
}

const offered = ['pushpin', 'eyes', '+1', 'white_check_mark', 'tada'];

/** Where Slack has them: reactions, the app's message shortcuts, and what an author may do to their own message. */
export function MessageMenu({ message, channel }: MessageMenuProps): JSX.Element {
  const [editing, setEditing] = useState(false);
  const { person } = useSite();
  const attempt = useAttempt();
  const { id } = channel;
  const react = (name: string) =>
    slackCalls.react({ user: person.slackUserId, channel: id, messageTs: message.ts, name });
  const reactions = offered.map((name) => ({
    label: `${emoji(name)} ${name}`,
    choose: () => attempt('The reaction was not added', react(name)),
  }));
  const own = [
    { label: 'Edit message', choose: () => setEditing(true) },
    {
      label: 'Delete message',
      choose: () => attempt('The message was not deleted', slackCalls.delete(person.slackUserId, id, message.ts)),
    },
  ];
  const isOwn = message.user === person.slackUserId && message.subtype === undefined;
  return (
    <div className="message-tools">
      {channel.is_member && <MenuButton label="☺" name="Add reaction" className="button icon" items={reactions} />}
      <MenuButton
        label={<Icon name="more" />}
        name="More actions"
        className="button icon"
        items={[...useShortcuts({ message, channel }), ...(isOwn ? own : [])]}
      />
      {editing && <EditMessage message={message} channel={channel} close={() => setEditing(false)} />}
    </div>
  );
}

function useShortcuts({ message, channel }: MessageMenuProps) {
  const { modules, person } = useSite();
  const attempt = useAttempt();
  const run = (callbackId: string) =>
    slackCalls.shortcut(person.slackUserId, callbackId, { channel: channel.id, messageTs: message.ts });
  return modules.slack.shortcuts
    .filter((shortcut) => shortcut.type === 'message')
    .map((shortcut) => ({
      label: shortcut.name,
      description: modules.slack.name,
      choose: () => attempt('The shortcut did not reach the app', run(shortcut.callback_id)),
    }));
}

/** Says what did not work, where it did not. */
export function useAttempt() {
  const { showFlag } = useFlags();
  return (trouble: string, act: Promise<unknown>): void => {
    act.catch((error) => showFlag({ type: 'error', title: trouble, description: String(error) }));
  };
}
