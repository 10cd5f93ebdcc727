/** What Slack sends, reduced to what the app acts upon. https://docs.slack.dev/interactivity/ */
import * as z from 'zod/mini';
import { slackId as id } from './slack-id';

/** Far more than Slack lets anybody enter, and little enough to be stored. */
const words = z.string().check(z.maxLength(40_000));

const name = z.string().check(z.maxLength(255));

const url = z.url().check(z.maxLength(2000));

const user = z.object({ id });

const command = z.object({
  command: name,
  text: z._default(words, ''),
  user_id: id,
  channel_id: id,
  trigger_id: id,
  response_url: url,
});

const option = z.object({ value: name });

/** An element that does something. One that the app has none of is let in, so that Slack is not told of trouble. */
const action = z.union([
  z.object({ type: z.literal('button'), action_id: name, value: z.optional(z.string().check(z.maxLength(2000))) }),
  z.object({ type: z.enum(['static_select', 'overflow']), action_id: name, selected_option: option }),
  z.object({ type: z.string().check(z.refine((type) => !['button', 'static_select', 'overflow'].includes(type))) }),
]);

const view = { id, private_metadata: z._default(z.string().check(z.maxLength(3000)), '') };

const blockActions = z.object({
  type: z.literal('block_actions'),
  user,
  channel: z.nullish(z.object({ id })),
  trigger_id: id,
  response_url: z.optional(url),
  /** Where the click was made in a form. */
  view: z.nullish(z.object(view)),
  actions: z.array(action).check(z.minLength(1)),
});

const field = z.object({
  value: z.nullish(words),
  selected_user: z.nullish(id),
  selected_option: z.nullish(option),
  selected_options: z.nullish(z.array(option).check(z.maxLength(100))),
  selected_users: z.nullish(z.array(id)),
  /** Seconds since 1970, of ten digits. */
  selected_date_time: z.nullish(z.int().check(z.minimum(0), z.maximum(9_999_999_999))),
  selected_date: z.nullish(z.iso.date()),
});

const viewSubmission = z.object({
  type: z.literal('view_submission'),
  user,
  view: z.object({
    ...view,
    callback_id: name,
    /** A form without fields has none. */
    state: z.object({ values: z._default(z.record(z.string(), z.record(z.string(), field)), {}) }),
  }),
});

const shortcut = z.object({ type: z.literal('shortcut'), user, callback_id: name, trigger_id: id });

const messageAction = z.object({
  type: z.literal('message_action'),
  user,
  callback_id: name,
  trigger_id: id,
  channel: z.object({ id }),
  message: z.object({ text: z._default(z.string(), ''), ts: id, user: z.optional(id) }),
  response_url: z.optional(url),
  team: z.nullish(z.object({ domain: z.optional(name) })),
});

/** What Slack sends for things that the app has none of, and that a form was closed. */
const other = z.object({
  type: z.enum([
    'view_closed',
    'block_suggestion',
    'interactive_message',
    'dialog_submission',
    'dialog_cancellation',
    'dialog_suggestion',
    'workflow_step_edit',
  ]),
});

const interaction = z.discriminatedUnion('type', [blockActions, viewSubmission, shortcut, messageAction, other]);

const eventBody = z.discriminatedUnion('type', [
  z.object({ type: z.literal('url_verification'), challenge: name }),
  /** Slack held events back, since there were too many in a minute. https://docs.slack.dev/reference/events/app_rate_limited */
  z.object({ type: z.literal('app_rate_limited') }),
  z.object({
    type: z.literal('event_callback'),
    event_id: id,
    /** What else it holds depends on its type. */
    event: z.looseObject({
      type: name,
      /** An object where the event is about the person. */
      user: z.nullish(z.union([id, z.looseObject({ id })])),
      /** An object where the event is about the channel itself. */
      channel: z.nullish(z.union([id, z.looseObject({ id: z.optional(id) })])),
      tab: z.optional(z.string()),
    }),
    api_app_id: z.optional(name),
    authorizations: z._default(z.array(z.object({ user_id: id })), []),
  }),
]);

export type SlackCommand = z.infer<typeof command>;
export type SlackInteraction = z.infer<typeof interaction>;
export type SlackEvent = z.infer<typeof eventBody>;

export type Inbound =
  | { readonly kind: 'command'; readonly command: SlackCommand }
  | { readonly kind: 'interaction'; readonly interaction: SlackInteraction }
  | { readonly kind: 'event'; readonly event: SlackEvent };

/** In characters. A message that was edited comes twice in its event, with all its blocks. */
export const longestBody = 1_000_000;

/** @returns undefined for what is not of Slack's shape */
export function parseInbound(contentType: string, body: string): Inbound | undefined {
  if (contentType.includes('json')) {
    const event = eventBody.safeParse(parseJson(body)).data;
    return event && { kind: 'event', event };
  }
  const form = Object.fromEntries(new URLSearchParams(body));
  if (form.payload !== undefined) {
    const parsed = interaction.safeParse(parseJson(form.payload)).data;
    return parsed && { kind: 'interaction', interaction: parsed };
  }
  const parsed = command.safeParse(form).data;
  return parsed && { kind: 'command', command: parsed };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
