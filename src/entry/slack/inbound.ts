/** What Slack sends, reduced to what the app acts upon. https://docs.slack.dev/interactivity/ */
import * as z from 'zod';

const user = z.object({ id: z.string() });

const command = z.object({
  command: z.string(),
  text: z.string().default(''),
  user_id: z.string().min(1),
  channel_id: z.string().min(1),
  trigger_id: z.string().min(1),
  response_url: z.url(),
});

const blockActions = z.object({
  type: z.literal('block_actions'),
  user,
  channel: z.object({ id: z.string() }).optional(),
  trigger_id: z.string(),
  response_url: z.url().optional(),
  actions: z.array(z.object({ action_id: z.string(), value: z.string().optional() })).min(1),
});

const field = z.object({
  value: z.string().nullish(),
  selected_user: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
});

const viewSubmission = z.object({
  type: z.literal('view_submission'),
  user,
  view: z.object({
    id: z.string().min(1),
    callback_id: z.string(),
    private_metadata: z.string().default(''),
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
  message: z.object({ text: z.string().default(''), ts: z.string(), user: z.string().optional() }),
  team: z.object({ domain: z.string().optional() }).nullish(),
});

const viewClosed = z.object({ type: z.literal('view_closed') });

const interaction = z.discriminatedUnion('type', [blockActions, viewSubmission, shortcut, messageAction, viewClosed]);

const eventBody = z.discriminatedUnion('type', [
  z.object({ type: z.literal('url_verification'), challenge: z.string() }),
  z.object({
    type: z.literal('event_callback'),
    event_id: z.string().min(1),
    event: z.object({
      type: z.string(),
      user: z.string().optional(),
      channel: z.string().optional(),
      tab: z.string().optional(),
    }),
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
