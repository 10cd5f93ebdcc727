import { type FormEvent, useState } from 'react';
import { Dialog } from '../controls/dialog.tsx';
import { useSite } from '../site/site-context.tsx';
import { slackCalls } from './slack-calls.ts';
import type { Channel, Message } from './workspace.ts';

interface EditMessageProps {
  readonly message: Message;
  readonly channel: Channel;
  readonly close: () => void;
}

/** The author changes what they wrote. */
export function EditMessage({ message, channel, close }: EditMessageProps): JSX.Element {
  const { person } = useSite();
  const [text, setText] = useState(asTyped(message.text));
  const [problem, setProblem] = useState<string>();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await slackCalls.edit(person.slackUserId, channel.id, message.ts, text);
      close();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <Dialog title="Edit message" close={close}>
      <form onSubmit={save}>
        <textarea rows={4} aria-label="Message" value={text} onChange={({ target }) => setText(target.value)} />
        {problem && (
          <p role="alert" className="error-text">
            {problem}
          </p>
        )}
        <div className="dialog-actions">
          <button type="button" className="button" onClick={close}>
            Cancel
          </button>
          <button type="submit" className="button primary" disabled={text.trim() === ''}>
            Save
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** Mentions stay as the client's own menu puts them in. */
const asTyped = (text: string): string =>
  text
    .replace(/<(https?:[^|>]+)(?:\|[^>]*)?>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
