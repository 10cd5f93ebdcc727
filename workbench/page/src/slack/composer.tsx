import { type KeyboardEvent, useRef, useState } from 'react';
import { Icon } from '../controls/icon.tsx';
import { MenuButton } from '../controls/menu-button.tsx';
import { useSite } from '../site/site-context.tsx';
import { duration } from '../site/times.ts';
import { suggestionsFor } from './composer-suggestions.ts';
import { slackCalls } from './slack-calls.ts';
import { useSlack } from './slack-context.tsx';
import { SuggestionList, useSuggestions } from './suggestion-list.tsx';
import { type Outcome, useSending } from './use-sending.ts';
import type { Channel } from './workspace.ts';

/** Where a person writes: a message, or a command when it begins with `/`. */
export function Composer({ channel }: { readonly channel: Channel }): JSX.Element {
  const { workspace } = useSlack();
  if (channel.is_archived) return <p className="composer-closed">This channel is archived.</p>;
  if (channel.is_im && workspace.appHome.messages_tab_read_only_enabled)
    return <p className="composer-closed">Sending messages to this app has been turned off.</p>;
  return channel.is_member ? <OpenComposer channel={channel} /> : <JoinChannel channel={channel} />;
}

function OpenComposer({ channel }: { readonly channel: Channel }): JSX.Element {
  const { workspace } = useSlack();
  const { modules } = useSite();
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const { busy, outcome, send } = useSending(channel.id);
  const write = (written: string) => {
    setText(written);
    if (isFree(document.activeElement)) field.current?.focus();
  };
  const sendText = async () => {
    const written = text.trim();
    if (written === '' || busy) return;
    write('');
    // What was typed meanwhile stays; what could not be sent comes back only where it overwrites nothing.
    if (!(await send(written))) setText((since) => since || written);
  };
  const suggesting = useSuggestions(suggestionsFor(text, workspace, modules.slack.commands), write);
  const onKey = (event: KeyboardEvent) => {
    if (suggesting.onKey(event) || event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    void sendText();
  };
  return (
    <div className="composer">
      <SuggestionList {...suggesting} />
      <div className="composer-box">
        <GlobalShortcuts />
        <textarea
          ref={field}
          rows={text.split('\n').length}
          value={text}
          placeholder={`Message #${channel.name}, or /sev help`}
          aria-label={`Message #${channel.name}`}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKey}
        />
        <button type="button" className="button primary" disabled={busy || text.trim() === ''} onClick={sendText}>
          {busy ? 'Sending…' : 'Send'}
        </button>
      </div>
      <OutcomeLine outcome={outcome} />
    </div>
  );
}

/** The app may have taken its time: a person who has gone on to something else is not called back. */
function isFree(focused: Element | null): boolean {
  return focused === null || focused === document.body || focused.closest('.composer') !== null;
}

function JoinChannel({ channel }: { readonly channel: Channel }): JSX.Element {
  const { person } = useSlack();
  return (
    <p className="composer-closed">
      You are reading #{channel.name}.{' '}
      <button
        type="button"
        className="button small"
        onClick={() => void slackCalls.join(person.slackUserId, channel.id)}
      >
        Join channel
      </button>
    </p>
  );
}

function OutcomeLine({ outcome }: { readonly outcome: Outcome | undefined }): JSX.Element {
  return (
    <p className="composer-outcome" aria-live="polite">
      {outcome?.kind === 'answered' && <span>The app acknowledged in {duration(outcome.ackMs)} of Slack's 3 s.</span>}
      {outcome?.kind === 'failed' && <span className="error-text">{outcome.text}</span>}
    </p>
  );
}

function GlobalShortcuts(): JSX.Element {
  const { modules, person } = useSite();
  const items = modules.slack.shortcuts
    .filter(({ type }) => type === 'global')
    .map(({ name, description, callback_id }) => ({
      label: name,
      description,
      choose: () => void slackCalls.shortcut(person.slackUserId, callback_id),
    }));
  return (
    <MenuButton label={<Icon name="plus" />} name="Shortcuts" className="button icon" items={items} align="start" />
  );
}
