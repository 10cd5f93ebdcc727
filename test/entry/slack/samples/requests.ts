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

export const requests: readonly SampleRequest[] = [
  typed('a command', slashCommand),
  typed('a command of another app', { ...slashCommand, command: '/other' }),
  typed('a command in a direct message', { ...slashCommand, channel_id: 'D0ERIN', channel_name: 'directmessage' }),
  ...clicks.map(asForm),
  ...forms.map(asForm),
  ...shortcuts.map(asForm),
  ...eventBodies.map(asJson),
];

export const bodyOf = ({ bodyOf: encode, payload }: SampleRequest): string => encode(JSON.stringify(payload));

/** The names of those that mean something to the app, in the channel of a SEV. */
export const acting: readonly string[] = [
  'event group_unarchive',
  'event group_rename',
  'event group_deleted',
  'event group_archive',
  'event channel_deleted',
  'a command',
  'a command in a direct message',
  'a global shortcut',
  "a shortcut on a bot's message",
  'a shortcut on a message',
  'a shortcut that adds to the timeline',
  'button in a form',
  'button in a message',
  'button in an ephemeral message',
  'button in the Home tab',
  'event app_home_opened',
  'event app_mention',
  'event channel_archive',
  'event channel_rename',
  'event channel_unarchive',
  'event message/channel_topic',
  'event message/message_changed',
  'event message/message_deleted',
  'event reaction_added',
  'event reaction_removed',
  'static_select in a form',
  'static_select in a message',
  'static_select in the Home tab',
  'the form to open a SEV',
];
