import { nudge } from '../site/polled.ts';
import { control } from '../site/request.ts';

/** What the app answered, and how long it took of the three seconds that Slack gives it. */
export interface AppReply {
  readonly status: number;
  readonly body: unknown;
  readonly ackMs: number;
  /** Slack's own name for what went wrong. */
  readonly error?: string;
}

async function sent(call: Promise<AppReply>): Promise<AppReply> {
  try {
    return await call;
  } finally {
    nudge();
  }
}

/** For what a person does in Slack by themselves: the app hears of it later, as an event. */
async function done(call: Promise<unknown>): Promise<void> {
  try {
    await call;
  } finally {
    nudge();
  }
}

export const slackCalls = {
  command: (user: string, channel: string, command: string, text: string) =>
    sent(control.post('/slack/command', { user, channel, command, text })),
  post: (user: string, channel: string, text: string, threadTs?: string) =>
    sent(control.post('/slack/post', { user, channel, text, ...(threadTs ? { threadTs } : {}) })),
  react: (reaction: { user: string; channel: string; messageTs: string; name: string; remove?: boolean }) =>
    done(control.post('/slack/reaction', reaction)),
  edit: (user: string, channel: string, messageTs: string, text: string) =>
    done(control.post('/slack/edit', { user, channel, messageTs, text })),
  delete: (user: string, channel: string, messageTs: string) =>
    done(control.post('/slack/delete', { user, channel, messageTs })),
  action: (action: {
    user: string;
    channel?: string;
    messageTs?: string;
    viewId?: string;
    actionId: string;
    value?: unknown;
  }) => sent(control.post('/slack/action', action)),
  submit: (user: string, viewId: string, values: Readonly<Record<string, unknown>>) =>
    sent(control.post('/slack/submit', { user, viewId, values })),
  join: (user: string, channel: string) => sent(control.post('/slack/join', { user, channel })),
  home: (user: string, tab: 'home' | 'messages') => sent(control.post('/slack/home', { user, tab })),
  archive: (user: string, channel: string, archived: boolean) =>
    sent(control.post('/slack/channel', { user, channel, archived })),
  deleteChannel: (user: string, channel: string) =>
    sent(control.post('/slack/channel', { user, channel, deleted: true })),
  close: (user: string, viewId: string) => sent(control.post('/slack/close', { user, viewId })),
  shortcut: (user: string, callbackId: string, at?: { channel: string; messageTs: string }) =>
    sent(control.post('/slack/shortcut', { user, callbackId, ...at })),
};
