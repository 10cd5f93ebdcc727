import { useFlags } from '../controls/flags.tsx';
import { Icon } from '../controls/icon.tsx';
import { MenuButton } from '../controls/menu-button.tsx';
import { useSite } from '../site/site-context.tsx';
import { slackCalls } from './slack-calls.ts';
import type { Channel, Message } from './workspace.ts';

/** The app's message shortcuts, where Slack has them: behind *More actions* of each message. */
export function MessageMenu({
  message,
  channel,
}: {
  readonly message: Message;
  readonly channel: Channel;
}): JSX.Element {
  const { modules, person } = useSite();
  const { showFlag } = useFlags();
  const run = (callbackId: string) =>
    slackCalls
      .shortcut(person.slackUserId, callbackId, { channel: channel.id, messageTs: message.ts })
      .catch((error) =>
        showFlag({ type: 'error', title: 'The shortcut did not reach the app', description: String(error) }),
      );
  const items = modules.slack.shortcuts
    .filter((shortcut) => shortcut.type === 'message')
    .map((shortcut) => ({
      label: shortcut.name,
      description: modules.slack.name,
      choose: () => run(shortcut.callback_id),
    }));
  return (
    <div className="message-tools">
      <MenuButton label={<Icon name="more" />} name="More actions" className="button icon" items={items} />
    </div>
  );
}
