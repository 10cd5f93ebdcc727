/** The team of the local site at work: the steps that people take, in the words they would use. */
import type { OpenView, Role, Session } from '../driver/contract.ts';
import type { WorkbenchDriver } from '../driver/start-workbench.ts';

export interface SlackMessage {
  readonly ts: string;
  readonly text: string;
  readonly user?: string;
  readonly subtype?: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests read what they expect out of it, and fail when it is not there
  readonly blocks?: readonly any[];
  readonly pinned_to?: readonly string[];
}

export interface SlackChannel {
  readonly id: string;
  readonly name: string;
  readonly topic: { readonly value: string };
}

interface SeenWorkspace {
  readonly channels: readonly { readonly is_im: boolean; readonly messages: readonly SlackMessage[] }[];
  readonly home: { readonly id: string; readonly blocks: readonly unknown[] } | null;
}

export async function teamOf(workbench: WorkbenchDriver) {
  const session: Session = await workbench.session();
  const reports = session.slack.channels.reports.id;
  const { slack, actAsync } = workbench;

  const messages = async (channel: string): Promise<readonly SlackMessage[]> => {
    const history = await workbench.slackApi('conversations.history', { channel, limit: 200 });
    return (history.messages as SlackMessage[]).toReversed().filter(({ subtype }) => subtype === undefined);
  };

  const sevChannels = async (): Promise<readonly SlackChannel[]> => {
    const list = await workbench.slackApi('conversations.list', { limit: 200 });
    return (list.channels as SlackChannel[]).filter(({ name }) => name.startsWith('sev-'));
  };

  const openForm = async (user: Role): Promise<OpenView> => {
    const view = (await slack.views(user)).at(-1);
    if (!view) throw new Error(`No form is open for ${user}`);
    return view;
  };

  return {
    session,
    reports,
    messages,
    sevChannels,
    person: (role: Role) => {
      const person = session.people.find((candidate) => candidate.role === role);
      if (!person) throw new Error(`Nobody is ${role}`);
      return person;
    },
    /** Types a command and waits for all that follows. */
    type: (user: Role, channel: string, text: string) => actAsync(() => slack.command({ user, channel, text })),
    /** Types a command and lets that much of the site's time pass, in which repeats come without waiting for them. */
    typeAndWait: async (user: Role, channel: string, text: string, seconds: number) => {
      await slack.command({ user, channel, text });
      await workbench.advance(seconds);
      await workbench.idle();
    },
    /** @param value what is chosen, in a menu */
    click: (user: Role, channel: string, messageTs: string, actionId: string, value?: string) =>
      actAsync(() => slack.action({ user, channel, messageTs, actionId, ...(value ? { value } : {}) })),
    /** The form that opened last for that person. */
    form: async (user: Role): Promise<OpenView> => openForm(user),
    /** Fills it and sends it. */
    submit: async (user: Role, values: Readonly<Record<string, unknown>>) => {
      const view = await openForm(user);
      return actAsync(() => slack.submit({ user, viewId: view.id, values }));
    },
    /** Sends the form and lets that much of the site's time pass, in which repeats come without waiting for them. */
    submitAndWait: async (user: Role, values: Readonly<Record<string, unknown>>, seconds: number) => {
      const view = await openForm(user);
      await slack.submit({ user, viewId: view.id, values });
      await workbench.advance(seconds);
      await workbench.idle();
    },
    /** The text that the person saw last and alone. */
    lastPrivate: async (user: Role) => (await slack.ephemeral(user)).at(-1)?.text ?? '',
    /** What the app wrote to that person alone, oldest first. */
    direct: async (user: Role): Promise<readonly SlackMessage[]> => {
      const seen = (await slack.workspace(user)) as SeenWorkspace;
      return seen.channels.filter(({ is_im }) => is_im).flatMap(({ messages }) => messages);
    },
    /** Opens the app's Home tab and gives what it shows, once the app has published it anew. */
    home: async (user: Role): Promise<string> => {
      await actAsync(() => slack.openHome({ user }));
      const seen = (await slack.workspace(user)) as SeenWorkspace;
      return JSON.stringify(seen.home?.blocks ?? []);
    },
    homeView: async (user: Role) => ((await slack.workspace(user)) as SeenWorkspace).home,
    card: async (): Promise<SlackMessage> => {
      const card = (await messages(reports)).findLast(({ blocks }) => blocks !== undefined);
      if (!card) throw new Error('No card was posted in the reports channel');
      return card;
    },
    sevChannel: async (): Promise<SlackChannel> => {
      const channel = (await sevChannels()).at(-1);
      if (!channel) throw new Error('No SEV channel was made');
      return channel;
    },
    issue: async (issueKey: string) => (await workbench.jiraAs('engineer')(`/rest/api/3/issue/${issueKey}`)).body,
    /** What the issue holds in one of the app's own fields. */
    field: async (issueKey: string, module: string) =>
      (await workbench.jiraAs('engineer')(`/rest/api/3/issue/${issueKey}`)).body.fields[
        session.jira.fields[module] ?? ''
      ],
    /** What the panel in Jira tells of what happened, in order. */
    timeline: async (issueKey: string): Promise<readonly string[]> => {
      const extension = { issue: { key: issueKey } };
      const look = await workbench.invoke({ moduleKey: 'sev-panel', functionKey: 'view', as: 'engineer', extension });
      return (look as { sev: { timeline: { text: string }[] } }).sev.timeline.map(({ text }) => text);
    },
    bookmarks: async (channel: string): Promise<readonly { title: string; link: string }[]> => {
      const { bookmarks } = await workbench.slackApi('bookmarks.list', { channel_id: channel });
      return bookmarks.map(({ title, link }: { title: string; link: string }) => ({ title, link }));
    },
    statusOf: async (issueKey: string): Promise<string> =>
      (await workbench.jiraAs('engineer')(`/rest/api/3/issue/${issueKey}?fields=status`)).body.fields.status.name,
    /** Moves an issue as that person would in Jira. */
    moveInJira: async (role: Role, issueKey: string, toStatus: string) => {
      const jira = workbench.jiraAs(role);
      const { body } = await jira(`/rest/api/3/issue/${issueKey}/transitions`);
      const transition = body.transitions.find((one: { to: { name: string } }) => one.to.name === toStatus);
      if (!transition) throw new Error(`Jira offers ${issueKey} no way to ${toStatus}`);
      const path = `/rest/api/3/issue/${issueKey}/transitions`;
      return actAsync(() => jira(path, { method: 'POST', body: { transition: { id: transition.id } } }));
    },
    editInJira: (role: Role, issueKey: string, fields: object) =>
      actAsync(() => workbench.jiraAs(role)(`/rest/api/3/issue/${issueKey}`, { method: 'PUT', body: { fields } })),
    pages: async () => {
      const space = session.confluence.spaceId;
      const { body } = await workbench.confluenceAs('engineer')(
        `/wiki/api/v2/pages?space-id=${space}&body-format=storage&limit=100`,
      );
      return (
        body.results as { id: string; parentId: string | null; title: string; body: { storage: { value: string } } }[]
      ).filter(({ title }) => title.includes('post mortem'));
    },
  };
}

export type Team = Awaited<ReturnType<typeof teamOf>>;

/** Reports, and opens a SEV from the card's form: where most stories begin. @returns the SEV's channel */
export async function openASev(
  team: Team,
  { title = 'Payments fail', severity = 'SEV 2 major' } = {},
): Promise<SlackChannel> {
  await team.type('reporter', team.reports, `report ${title}`);
  const card = await team.card();
  await team.click('on-call', team.reports, card.ts, 'open_sev');
  await team.submit('on-call', { Title: title, Severity: severity });
  return team.sevChannel();
}
