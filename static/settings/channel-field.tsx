import { useId, useState } from 'react';
import type { NamedView } from '../../src/contract/settings-screen';
import { FindField } from './find-field';
import { labels } from './setting-words';

interface ChannelFieldProps {
  /** Id of the channel; '' for none. */
  readonly value: string;
  readonly channels: readonly NamedView[];
  readonly nameOf: (id: string) => string;
  readonly error: string | undefined;
  readonly onChange: (id: string) => void;
  readonly onNamed: (id: string, name: string) => void;
}

const another = 'another';

/** One of the channels that the app is in, or another one by its link. */
export function ChannelField({ value, channels, nameOf, error, onChange, onNamed }: ChannelFieldProps) {
  const id = useId();
  const [finding, setFinding] = useState(false);
  const missing = value !== '' && !channels.some((channel) => channel.id === value);
  const shown = missing ? [{ id: value, name: nameOf(value) }, ...channels] : channels;
  const choose = (chosen: string) => {
    setFinding(chosen === another);
    if (chosen !== another) onChange(chosen);
  };
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{labels.stakeholderChannelId}</label>
        <select
          id={id}
          className="text-field"
          value={finding ? another : value}
          onChange={(event) => choose(event.target.value)}
          aria-invalid={error ? true : undefined}
          aria-describedby={`${id}-hint${error ? ` ${id}-error` : ''}`}
        >
          <option value="">None</option>
          {shown.map((channel) => (
            <option key={channel.id} value={channel.id}>
              {channel.name}
            </option>
          ))}
          <option value={another}>Another channel…</option>
        </select>
        <p id={`${id}-hint`} className="hint">
          Where people who do not work on a SEV are kept informed.
        </p>
        {error && (
          <p id={`${id}-error`} className="field-error">
            {error}
          </p>
        )}
      </div>
      {finding && (
        <FindField
          what="channel"
          label="Link or ID of the channel"
          hint="In Slack, choose “Copy link” on the channel. The app must be in it: type /invite @SEV Response there."
          button="Use this channel"
          onFound={(found, name) => {
            onNamed(found, name);
            setFinding(false);
            onChange(found);
          }}
        />
      )}
    </>
  );
}
