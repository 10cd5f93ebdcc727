import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { Icon } from '../controls/icon.tsx';
import { MenuButton } from '../controls/menu-button.tsx';
import { useSite } from '../site/site-context.tsx';
import { duration } from '../site/times.ts';
import { type Suggestion, suggestionsFor } from './composer-suggestions.ts';
import { type AppReply, slackCalls } from './slack-calls.ts';
import { useSlack } from './slack-context.tsx';
import type { Channel } from './workspace.ts';

type Outcome =
  | { readonly kind: 'answered'; readonly ackMs: number }
  | { readonly kind: 'failed'; readonly text: string };

/** Where a person writes: a message, or a command when it begins with `/`. */
export function Composer({ channel }: { readonly channel: Channel }): JSX.Element {
  const { workspace, person } = useSlack();
  const { modules } = useSite();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const field = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const suggestions = suggestionsFor(text, workspace, modules.slack.commands);

  const send = async () => {
    const written = text.trim();
    if (written === '' || busy) return;
    setBusy(true);
    setOutcome(undefined);
    try {
      const reply = await sendWritten(person.slackUserId, channel.id, written);
      setText('');
      setOutcome(outcomeOf(written, reply));
    } catch (error) {
      setOutcome({ kind: 'failed', text: error instanceof Error ? error.message : String(error) });
    }
    setBusy(false);
    field.current?.focus();
  };
  const take = ({ replacement }: Suggestion) => {
    setText(replacement);
    setChosen(0);
    field.current?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const suggestion = suggestions[chosen];
    if (move && suggestions.length > 0) {
      event.preventDefault();
      setChosen((chosen + move + suggestions.length) % suggestions.length);
    } else if ((event.key === 'Tab' || event.key === 'Enter') && !event.shiftKey && suggestion && !suggestion.hint) {
      event.preventDefault();
      take(suggestion);
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      send();
    }
  };

  if (channel.is_archived) return <p className="composer-closed">This channel is archived.</p>;
  if (!channel.is_member) return <JoinChannel channel={channel} />;
  return (
    <div className="composer">
      {suggestions.length > 0 && <SuggestionList id={listId} suggestions={suggestions} chosen={chosen} take={take} />}
      <div className="composer-box">
        <GlobalShortcuts />
        <textarea
          ref={field}
          rows={text.split('\n').length}
          value={text}
          placeholder={`Message #${channel.name}, or /sev help`}
          aria-label={`Message #${channel.name}`}
          aria-controls={suggestions.length > 0 ? listId : undefined}
          onChange={(event) => {
            setText(event.target.value);
            setChosen(0);
          }}
          onKeyDown={onKey}
        />
        <button type="button" className="button primary" disabled={busy || text.trim() === ''} onClick={send}>
          {busy ? 'Sending…' : 'Send'}
        </button>
      </div>
      <OutcomeLine outcome={outcome} />
    </div>
  );
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

function sendWritten(user: string, channel: string, written: string): Promise<AppReply> {
  const command = /^(\/\S+)\s*([\s\S]*)$/.exec(written);
  if (command) return slackCalls.command(user, channel, command[1] ?? '', command[2] ?? '');
  return slackCalls.post(user, channel, written);
}

function outcomeOf(written: string, reply: AppReply): Outcome | undefined {
  if (!written.startsWith('/')) return undefined;
  if (reply.status === 200 && !reply.error) return { kind: 'answered', ackMs: reply.ackMs };
  return {
    kind: 'failed',
    text: `${written.split(/\s/)[0]} failed with ${reply.error ?? reply.status} after ${duration(reply.ackMs)}.`,
  };
}

function OutcomeLine({ outcome }: { readonly outcome: Outcome | undefined }): JSX.Element {
  return (
    <p className="composer-outcome" aria-live="polite">
      {outcome?.kind === 'answered' && <span>The app acknowledged in {duration(outcome.ackMs)} of Slack's 3 s.</span>}
      {outcome?.kind === 'failed' && <span className="error-text">{outcome.text}</span>}
    </p>
  );
}

function SuggestionList({
  id,
  suggestions,
  chosen,
  take,
}: {
  readonly id: string;
  readonly suggestions: readonly Suggestion[];
  readonly chosen: number;
  readonly take: (suggestion: Suggestion) => void;
}): JSX.Element {
  return (
    <div id={id} className="suggestions" role="listbox" aria-label="Suggestions">
      {suggestions.map((suggestion, index) => (
        <button
          key={suggestion.label}
          type="button"
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => take(suggestion)}
        >
          <b>{suggestion.label}</b> <span className="muted">{suggestion.detail}</span>
        </button>
      ))}
    </div>
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
