/** What Slack sends, reduced to what the app acts upon. https://docs.slack.dev/interactivity/ */
import * as z from 'zod/mini';

const user = z.object({ id: z.string() });

const command = z.object({
  command: z.string(),
  text: z._default(z.string(), ''),
  user_id: z.string().check(z.minLength(1)),
  channel_id: z.string().check(z.minLength(1)),
  trigger_id: z.string().check(z.minLength(1)),
  response_url: z.url(),
});

/** An element that does something. One that the app has none of is let in, so that Slack is not told of trouble. */
const action = z.union([
  z.object({ type: z.literal('button'), action_id: z.string(), value: z.optional(z.string()) }),
  z.object({
    type: z.enum(['static_select', 'overflow']),
    action_id: z.string(),
    selected_option: z.object({ value: z.string() }),
  }),
  z.object({ type: z.string().check(z.refine((type) => !['button', 'static_select', 'overflow'].includes(type))) }),
]);

const blockActions = z.object({
  type: z.literal('block_actions'),
  user,
  channel: z.optional(z.object({ id: z.string() })),
  trigger_id: z.string(),
  response_url: z.optional(z.url()),
  /** Where the click was made in a form. */
  view: z.optional(z.object({ id: z.string(), private_metadata: z._default(z.string(), '') })),
  actions: z.array(action).check(z.minLength(1)),
});

const field = z.object({
  value: z.nullish(z.string()),
  selected_user: z.nullish(z.string()),
  selected_option: z.nullish(z.object({ value: z.string() })),
  selected_options: z.nullish(z.array(z.object({ value: z.string() }))),
  selected_users: z.nullish(z.array(z.string())),
  /** Seconds since 1970. */
  selected_date_time: z.nullish(z.int()),
  selected_date: z.nullish(z.iso.date()),
});

const viewSubmission = z.object({
  type: z.literal('view_submission'),
  user,
  view: z.object({
    id: z.string().check(z.minLength(1)),
    callback_id: z.string(),
    private_metadata: z._default(z.string(), ''),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), field)) }),
  }),
});

const shortcut = z.object({
  type: z.literal('shortcut'),
  user,
  callback_id: z.string(),
  trigger_id: z.string(),
});

const messageAction = z.object({
  type: z.literal('message_action'),
  user,
  callback_id: z.string(),
  trigger_id: z.string(),
  channel: z.object({ id: z.string() }),
  message: z.object({ text: z._default(z.string(), ''), ts: z.string(), user: z.optional(z.string()) }),
  response_url: z.optional(z.url()),
  team: z.nullish(z.object({ domain: z.optional(z.string()) })),
});

const viewClosed = z.object({ type: z.literal('view_closed') });

const interaction = z.discriminatedUnion('type', [blockActions, viewSubmission, shortcut, messageAction, viewClosed]);

const eventBody = z.discriminatedUnion('type', [
  z.object({ type: z.literal('url_verification'), challenge: z.string() }),
  z.object({
    type: z.literal('event_callback'),
    event_id: z.string().check(z.minLength(1)),
    /** What else it holds depends on its type. */
    event: z.looseObject({
      type: z.string(),
      user: z.optional(z.string()),
      /** An object where the event is about the channel itself. */
      channel: z.optional(z.union([z.string(), z.looseObject({ id: z.string() })])),
      tab: z.optional(z.string()),
    }),
    api_app_id: z.optional(z.string()),
    authorizations: z._default(z.array(z.object({ user_id: z.string() })), []),
  }),
]);

export type SlackCommand = z.infer<typeof command>;
export type SlackInteraction = z.infer<typeof interaction>;
export type SlackEvent = z.infer<typeof eventBody>;

export type Inbound =
  | { readonly kind: 'command'; readonly command: SlackCommand }
  | { readonly kind: 'interaction'; readonly interaction: SlackInteraction }
  | { readonly kind: 'event'; readonly event: SlackEvent };

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
