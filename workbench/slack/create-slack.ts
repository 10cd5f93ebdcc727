import type { Site } from '../site/site.ts';
import { withholdScopes } from './api/granted-scopes.ts';
import { rateLimits } from './api/rate-limits.ts';
import { act } from './app-requests/act.ts';
import { typeCommand } from './app-requests/command.ts';
import { type Outbox, openOutbox } from './app-requests/outbox.ts';
import { raiseEvent } from './app-requests/raise-event.ts';
import { takeShortcut } from './app-requests/shortcut.ts';
import { dismiss, submit } from './app-requests/submit.ts';
import { openFront } from './front.ts';
import { changePerson } from './person/change-person.ts';
import { changeChannelAs, inviteAs, joinAs, leaveAs } from './person/manage-channel.ts';
import { openFileAs } from './person/open-file.ts';
import { homeOf, openHomeAs } from './person/open-home.ts';
import { makeChannelAs, publishAs } from './person/own-channel.ts';
import { deleteAs, editAs, postAs, reactAs } from './person/post.ts';
import { dismissPerson, hire } from './person/workforce.ts';
import { workspaceFor } from './person/workspace-for.ts';
import type { Slack, SlackFacts, SlackOptions } from './slack.ts';
import { readSlackAppManifest } from './slack-app-manifest.ts';
import { bot, botToken, signingSecret, team } from './workspace/identity.ts';
import { modalsOf } from './workspace/open-view.ts';
import { reportsChannelId, seedWorkspace } from './workspace/seed.ts';
import { person } from './workspace/user.ts';
import { emptyWorkspace, openWorkspace, type Workspace } from './workspace/workspace.ts';

/** Opens the workspace as the store holds it, or a freshly seeded one. */
export async function createSlack(site: Site, options: SlackOptions = {}): Promise<Slack> {
  const workspace = openWorkspace({
    site,
    app: readSlackAppManifest(site.appDirectory),
    deliveries: options.deliveries ?? (() => ({})),
    onUnmodelled: options.onUnmodelled ?? (() => {}),
  });
  const seed = () => site.store.transaction(() => seedWorkspace(workspace));
  if (workspace.users.size === 0) seed();
  const limits = rateLimits();
  const front = await openFront(workspace, limits);
  const outbox = openOutbox(workspace);
  return {
    async handle(request) {
      const answer = await front.handle(request);
      void outbox.runDue();
      return answer;
    },
    facts: () => factsOf(workspace),
    ...personsSide(workspace, outbox),
    nextDueAt: outbox.nextDueAt,
    runDue: outbox.runDue,
    idle: outbox.idle,
    async reset() {
      limits.forget();
      site.store.transaction(() => emptyWorkspace(workspace));
      seed();
    },
    async stop() {
      outbox.stop();
      await front.close();
    },
  };
}

function personsSide(workspace: Workspace, outbox: Outbox) {
  const soon = <T>(result: T): T => {
    void outbox.runDue();
    return result;
  };
  return {
    command: (input) => typeCommand(workspace, input),
    action: (input) => act(workspace, input),
    submit: (input) => submit(workspace, input),
    shortcut: (input) => takeShortcut(workspace, input),
    event: (event) => raiseEvent(workspace, outbox, event),
    views: (user) => modalsOf(workspace, person(workspace, user).id),
    ephemeral: (user) => seenBy(workspace, person(workspace, user).id),
    closeView: (user, viewId) => dismiss(workspace, user, viewId),
    post: async (input) => soon(postAs(workspace, input)),
    react: async (input) => soon(reactAs(workspace, input)),
    edit: async (input) => soon(editAs(workspace, input)),
    deleteMessage: async (input) => soon(deleteAs(workspace, input)),
    join: async (input) => soon(joinAs(workspace, input)),
    leave: async (input) => soon(leaveAs(workspace, input)),
    invite: async (input) => soon(inviteAs(workspace, input)),
    changeChannel: async (change) => soon(changeChannelAs(workspace, change)),
    openHome: async (input) => soon(openHomeAs(workspace, input)),
    home: (user) => homeOf(workspace, person(workspace, user).id) ?? null,
    hire: async (input) => soon(hire(workspace, input)),
    deactivate: async (user) => soon(dismissPerson(workspace, user)),
    changePerson: async (change) => changePerson(workspace, change),
    makeChannel: async (input) => makeChannelAs(workspace, input),
    publish: async (input) => publishAs(workspace, input),
    openFile: (input) => openFileAs(workspace, input),
    withholdScopes: (scopes) => withholdScopes(workspace, scopes),
    workspaceFor: (user) => workspaceFor(workspace, user),
  } satisfies Partial<Slack>;
}

function seenBy(workspace: Workspace, userId: string) {
  return workspace.ephemeral.values().filter((shown) => shown.user === userId);
}

function factsOf(workspace: Workspace): SlackFacts {
  const reports = workspace.channels.get(reportsChannelId);
  if (!reports) throw new Error('The reports channel is gone');
  return {
    teamId: team.id,
    botUserId: bot.userId,
    botToken,
    signingSecret,
    channels: { reports: { id: reports.id, name: reports.name } },
    userGroups: workspace.userGroups.values().map(({ id, handle }) => ({ id, handle })),
  };
}
