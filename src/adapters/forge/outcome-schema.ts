/** How a job ended, as it is stored with it. */
import * as z from 'zod/mini';

const person = z.object({ name: z.string(), slackUserId: z.optional(z.string()), accountId: z.optional(z.string()) });
const phrase = z.array(
  z.union([
    z.string(),
    z.object({ person }),
    z.object({ url: z.string(), text: z.string() }),
    z.object({ channelId: z.string(), channelName: z.string() }),
    z.object({ groupId: z.string() }),
    z.object({ at: z.string() }),
  ]),
);

const menuItem = z.enum([
  'report',
  'open',
  'list',
  'on-call',
  'help',
  'mitigated',
  'add-follow-up',
  'follow-ups',
  'post-mortem',
  'close',
  'update',
  'severity',
  'impact',
  'reopen',
  'status',
  'owner',
  'note',
  'timeline',
  'merge',
  'acknowledge',
  'assign',
  'decline',
  'drill',
  'cover',
  'meeting',
  'contributions',
  'nudge',
  'approve',
  'close-anyway',
]);

const menu = z.object({
  issueKey: z.optional(z.string()),
  items: z.array(menuItem),
  more: z.optional(z.array(menuItem)),
});

export const outcomeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('done'),
    text: phrase,
    menu: z.optional(menu),
    issueKey: z.optional(z.string()),
    channel: z.optional(z.object({ id: z.string(), name: z.string() })),
  }),
  z.object({ kind: z.literal('refused'), text: phrase, menu: z.optional(menu) }),
  z.object({ kind: z.literal('failed'), text: phrase, nextStep: z.string() }),
]);
