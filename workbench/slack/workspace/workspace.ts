/**
 * What the workspace holds. All of it lives in the site's store: the Slack service built into `emulate` keeps its state
 * in memory, gives random ids at each start and reads the real clock, so it could not find a channel again after a
 * restart or follow the site's clock.
 */
import type { Site } from '../../site/site.ts';
import type { Collection } from '../../site/store.ts';
import type { SlackDeliveries } from '../slack.ts';
import type { SlackAppManifest } from '../slack-app-manifest.ts';
import type { Bookmark } from './bookmark.ts';
import type { Channel } from './channel.ts';
import type { EphemeralMessage } from './ephemeral-message.ts';
import type { Message } from './message.ts';
import type { PendingEvent } from './pending-event.ts';
import type { Pin } from './pin.ts';
import type { ResponseUrl } from './response-url.ts';
import type { StoredFile } from './stored-file.ts';
import type { Trigger } from './trigger.ts';
import type { User } from './user.ts';
import type { UserGroup } from './user-group.ts';
import type { View } from './view.ts';

export interface Workspace {
  readonly site: Site;
  readonly app: SlackAppManifest;
  readonly users: Collection<User>;
  readonly userGroups: Collection<UserGroup>;
  readonly channels: Collection<Channel>;
  readonly ephemeral: Collection<EphemeralMessage>;
  readonly pins: Collection<Pin>;
  readonly bookmarks: Collection<Bookmark>;
  readonly files: Collection<StoredFile>;
  readonly views: Collection<View>;
  readonly triggers: Collection<Trigger>;
  readonly responseUrls: Collection<ResponseUrl>;
  readonly pendingEvents: Collection<PendingEvent>;
  /** By `ts`, oldest first. */
  messages(channelId: string): Collection<Message>;
  deliveries(): SlackDeliveries;
  onUnmodelled(what: string): void;
}

export interface WorkspaceParts {
  readonly site: Site;
  readonly app: SlackAppManifest;
  readonly deliveries: () => SlackDeliveries;
  readonly onUnmodelled: (what: string) => void;
}

export function openWorkspace({ site, app, deliveries, onUnmodelled }: WorkspaceParts): Workspace {
  const held = <T>(name: string) => site.store.collection<T>(`slack.${name}`);
  return {
    site,
    app,
    deliveries,
    onUnmodelled,
    users: held('users'),
    userGroups: held('userGroups'),
    channels: held('channels'),
    ephemeral: held('ephemeral'),
    pins: held('pins'),
    bookmarks: held('bookmarks'),
    files: held('files'),
    views: held('views'),
    triggers: held('triggers'),
    responseUrls: held('responseUrls'),
    pendingEvents: held('pendingEvents'),
    messages: (channelId) => held(`messages.${channelId}`),
  };
}

export function emptyWorkspace(workspace: Workspace): void {
  for (const channel of workspace.channels.values()) workspace.messages(channel.id).clear();
  const {
    users,
    userGroups,
    channels,
    ephemeral,
    pins,
    bookmarks,
    files,
    views,
    triggers,
    responseUrls,
    pendingEvents,
  } = workspace;
  for (const held of [
    users,
    userGroups,
    channels,
    ephemeral,
    pins,
    bookmarks,
    files,
    views,
    triggers,
    responseUrls,
    pendingEvents,
  ]) {
    held.clear();
  }
}
