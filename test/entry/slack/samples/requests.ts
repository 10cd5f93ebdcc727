/** Everything that Slack documents that it sends, as the bodies that it posts. */
import { clicks } from './clicks.ts';
import { eventBodies } from './event-bodies.ts';
import { forms } from './forms.ts';
import { shortcuts, slashCommand } from './shortcuts.ts';

export interface SampleRequest {
  readonly name: string;
  readonly contentType: string;
  readonly payload: object;
  /** @param json the payload, or what became of it */
  readonly bodyOf: (json: string) => string;
}

const asForm = ([name, payload]: readonly [string, object]): SampleRequest => ({
  name,
  contentType: 'application/x-www-form-urlencoded',
  payload,
  bodyOf: (json) => new URLSearchParams({ payload: json }).toString(),
});

const asJson = ([name, payload]: readonly [string, object]): SampleRequest => ({
  name,
  contentType: 'application/json',
  payload,
  bodyOf: (json) => json,
});

/** A form has no types: what is no text comes as its JSON. */
const typed = (name: string, payload: object): SampleRequest => ({
  name,
  contentType: 'application/x-www-form-urlencoded',
  payload,
  bodyOf: (json) =>
    new URLSearchParams(
      Object.entries(JSON.parse(json)).map(([key, value]) => [
        key,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]),
    ).toString(),
});

export const command = typed('a command', slashCommand);

export const requests: readonly SampleRequest[] = [
  command,
  typed('a command of another app', { ...slashCommand, command: '/other' }),
  typed('a command in a direct message', { ...slashCommand, channel_id: 'D0ERIN', channel_name: 'directmessage' }),
  ...clicks.map(asForm),
  ...forms.map(asForm),
  ...shortcuts.map(asForm),
  ...eventBodies.map(asJson),
];
