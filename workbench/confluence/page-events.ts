import { appAccount, type Caller, type Site } from '../site/site.ts';
import type { FooterComment, Page, Space } from './content.ts';

type Happened = 'created' | 'updated' | 'trashed' | 'restored' | 'deleted';

/**
 * Tells the app of a change to a page. https://developer.atlassian.com/platform/forge/events-reference/confluence/
 * Names and addresses are replaced by the account id, as in the vendor's events.
 */
export function publishPageEvent(
  site: Site,
  event: {
    readonly happened: Happened;
    readonly page: Page;
    readonly space: Space;
    readonly caller: Caller;
    readonly accountId: string;
  },
): void {
  const { happened, page, space, caller, accountId } = event;
  site.app.publish({
    eventType: `avi:confluence:${happened}:page`,
    ...circumstances(site, caller, accountId),
    ...(happened === 'updated' ? { updateTrigger: 'edit_page' } : {}),
    content: contentOf(page, space),
  });
}

/** Tells the app of a new comment at the foot of a page; the page is the comment's container. */
export function publishCommentEvent(
  site: Site,
  event: {
    readonly comment: FooterComment;
    readonly page: Page;
    readonly space: Space;
    readonly caller: Caller;
    readonly accountId: string;
  },
): void {
  const { comment, page, space, caller, accountId } = event;
  const { authorId, createdAt, number } = comment.version;
  const container = contentOf(page, space);
  site.app.publish({
    eventType: 'avi:confluence:created:comment',
    ...circumstances(site, caller, accountId),
    content: {
      ...container,
      id: comment.id,
      type: 'comment',
      status: 'current',
      title: `Re: ${page.title}`,
      history: { latest: true, createdBy: user(authorId), createdDate: createdAt },
      version: { by: user(authorId), when: createdAt, number },
      container,
      extensions: { location: 'footer' },
    },
  });
}

function circumstances({ clock }: Site, caller: Caller, accountId: string) {
  return {
    atlassianId: accountId,
    eventCreatedDate: clock.now().toISOString(),
    suppressNotifications: false,
    selfGenerated: caller.kind === 'app',
  };
}

function contentOf(page: Page, space: Space) {
  return {
    id: page.id,
    type: 'page',
    status: page.status,
    title: page.title,
    space: {
      id: Number(space.id),
      key: space.key,
      alias: space.key,
      name: space.name,
      icon: image('/images/logo/default-space-logo-256.png'),
      type: 'global',
      status: 'current',
    },
    history: { latest: true, createdBy: user(page.authorId), ownedBy: user(page.ownerId), createdDate: page.createdAt },
    version: { by: user(page.version.authorId), when: page.version.createdAt, number: page.version.number },
  };
}

function user(accountId: string): unknown {
  return {
    type: 'known',
    username: accountId,
    accountId,
    accountType: accountId === appAccount.accountId ? 'app' : 'atlassian',
    email: accountId,
    publicName: accountId,
    profilePicture: image(`/wiki/aa-avatar/${accountId}`),
    displayName: accountId,
    isExternalCollaborator: false,
  };
}

function image(path: string): unknown {
  return { path, width: 48, height: 48, isDefault: false };
}
