import type {
  AppReply,
  CallLog,
  Deliveries,
  EphemeralMessage,
  Fault,
  LogLine,
  OpenView,
  Session,
  SiteTime,
  Target,
  UnmodelledRequest,
} from './contract.ts';

/** Sends one control call. @throws unless it is answered with success, with what was answered */
export type Send = <T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) => Promise<T>;

export function sender(origin: string): Send {
  return async (method, path, body) => {
    const init =
      body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    const response = await fetch(`${origin}/workbench${path}`, { method, ...init });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} /workbench${path} answered ${response.status}: ${text}`);
    return JSON.parse(text);
  };
}

/** Each control call of the site, typed. `user` and `as` are a seeded role or an id. */
export function controlClient(send: Send) {
  return {
    session: () => send<Session>('GET', '/session'),
    now: async () => (await send<SiteTime>('GET', '/clock')).now,
    /** Answers when everything that fell due has finished. */
    advance: (seconds: number) => send<SiteTime>('POST', '/clock', { advanceSeconds: seconds }),
    advanceTo: (to: string) => send<SiteTime>('POST', '/clock', { to }),
    idle: () => send<SiteTime>('POST', '/idle'),
    calls: (since = 0) => send<CallLog>('GET', `/calls?since=${since}`),
    logs: async () => (await send<{ logs: readonly LogLine[] }>('GET', '/logs')).logs,
    latency: (milliseconds: Partial<Record<Target, number>>) => send('POST', '/latency', milliseconds),
    addFaults: (...faults: readonly Fault[]) => send('POST', '/faults', faults),
    clearFaults: () => send('DELETE', '/faults'),
    deliveries: (deliveries: Deliveries) => send<Deliveries>('POST', '/deliveries', deliveries),
    /** Runs an action as an automation rule would; gives its outputs or its `errors`. */
    automation: (actionKey: string, as: string, inputs: Readonly<Record<string, unknown>>) =>
      send<Readonly<Record<string, unknown>>>('POST', `/automation/${actionKey}`, { as, inputs }),
    jiraMail: (mail: { from: string; subject: string; body: string }) =>
      send<{ issueKey: string }>('POST', '/jira/mail', mail),
    /** Closed SEVs of the past, of which the app hears nothing. */
    importSevs: (wanted: { count: number; months: number }) => send('POST', '/jira/import', wanted),
    /** What a screen asks of its resolver. */
    invoke: async <T>(call: ScreenCall) => (await send<{ result: T }>('POST', '/invoke', call)).result,
    /** The page as that account exports it to PDF: HTML, and in the place of each macro the document that the app gives. */
    exportPage: (pageId: string, accountId: string) =>
      send<ExportedPage>('POST', '/page/confluence/exports', { pageId, accountId, exportType: 'pdf' }),
    /** Takes from the app what is named, and gives back whatever was taken before. */
    withhold: (what: { jiraPermissions?: readonly string[]; slackScopes?: readonly string[] }) =>
      send('POST', '/withhold', what),
    unmodelled: async () => (await send<{ unmodelled: readonly UnmodelledRequest[] }>('GET', '/unmodelled')).unmodelled,
    forgetUnmodelled: () => send('DELETE', '/unmodelled'),
    /** Newly seeded data, real-time clock, no faults. */
    reset: (options: { withoutVariables?: boolean } = {}) => send<SiteTime>('POST', '/reset', options),
    slack: slackClient(send),
  };
}

interface ExportedPage {
  readonly parts: readonly (
    | { readonly kind: 'html'; readonly html: string }
    | { readonly kind: 'document'; readonly document: unknown }
  )[];
}

export interface ScreenCall {
  readonly moduleKey: string;
  /** The name that the screen passes to `invoke`. */
  readonly functionKey: string;
  readonly payload?: unknown;
  readonly as: string;
  readonly extension?: Readonly<Record<string, unknown>>;
}

interface Where {
  readonly user: string;
  readonly channel: string;
}

interface OnMessage extends Where {
  readonly messageTs: string;
}

function slackClient(send: Send) {
  return {
    command: (command: { user: string; channel: string; text: string; command?: string }) =>
      send<AppReply>('POST', '/slack/command', command),
    action: (action: {
      user: string;
      channel?: string;
      messageTs?: string;
      viewId?: string;
      actionId: string;
      value?: unknown;
    }) => send<AppReply>('POST', '/slack/action', action),
    /** `values` by the labels of the inputs. */
    submit: (submission: { user: string; viewId: string; values: Readonly<Record<string, unknown>> }) =>
      send<AppReply>('POST', '/slack/submit', submission),
    shortcut: (shortcut: { user: string; callbackId: string; channel?: string; messageTs?: string }) =>
      send<AppReply>('POST', '/slack/shortcut', shortcut),
    event: (event: { type: string; [field: string]: unknown }) => send<AppReply>('POST', '/slack/event', { event }),
    views: (user: string) => send<readonly OpenView[]>('GET', `/slack/views?user=${user}`),
    ephemeral: (user: string) => send<readonly EphemeralMessage[]>('GET', `/slack/ephemeral?user=${user}`),
    workspace: (user: string) => send<unknown>('GET', `/slack/workspace?user=${user}`),
    post: (message: { user: string; channel: string; text: string; threadTs?: string }) =>
      send<{ ts: string; channel: string }>('POST', '/slack/post', message),
    react: (reaction: { user: string; channel: string; messageTs: string; name: string; remove?: boolean }) =>
      send('POST', '/slack/reaction', reaction),
    changePerson: (change: { user: string; guest?: boolean; reactivated?: true }) =>
      send('POST', '/slack/person', change),
    makeChannel: async (channel: { user: string; name: string; private?: boolean }) =>
      (await send<{ id: string }>('POST', '/slack/make-channel', channel)).id,
    publish: (place: { user: string; channel: string }) => send('POST', '/slack/publish', place),
    edit: (edit: OnMessage & { text: string }) => send('POST', '/slack/edit', edit),
    /** One's own message, or an administrator any. */
    deleteMessage: (message: OnMessage) => send('POST', '/slack/delete', message),
    join: (where: Where) => send('POST', '/slack/join', where),
    leave: (where: Where) => send('POST', '/slack/leave', where),
    invite: (invitation: Where & { invited: string }) => send('POST', '/slack/invite', invitation),
    changeChannel: (
      change: Where & { topic?: string; purpose?: string; name?: string; archived?: boolean; deleted?: true },
    ) => send('POST', '/slack/channel', change),
    /** Opens the app's own place in Slack, of which it hears; answers the conversation with it. */
    openHome: (opening: { user: string; tab?: 'home' | 'messages' }) =>
      send<{ channel: string }>('POST', '/slack/home', opening),
    /** The Home tab as the app published it. */
    home: (user: string) => send<OpenView | null>('GET', `/slack/home?user=${user}`),
    hire: (hiring: { count: number; userGroup?: string }) =>
      send<{ users: readonly string[] }>('POST', '/slack/hire', hiring),
    deactivate: (user: string) => send('POST', '/slack/deactivate', { user }),
    closeView: (user: string, viewId: string) => send('POST', '/slack/close', { user, viewId }),
  };
}
