import type { WebClient } from '@slack/web-api';
import { SevError } from '../../errors';
import type { Chat } from '../../ports/chat';
import { callSlack } from './slack-call';

/** https://docs.slack.dev/reference/methods/bookmarks.add */
export const slackBookmarks = (
  slack: WebClient,
): Pick<Chat, 'bookmarksOf' | 'addBookmark' | 'editBookmark' | 'removeBookmark'> => ({
  async bookmarksOf(channelId) {
    const list = await callSlack(() => slack.bookmarks.list({ channel_id: channelId }));
    return (list?.bookmarks ?? []).flatMap(({ id, title = '', link }) =>
      id && link ? [{ id, title, url: link }] : [],
    );
  },
  async addBookmark(channelId, { title, url }) {
    const added = await callSlack(() => slack.bookmarks.add({ channel_id: channelId, title, type: 'link', link: url }));
    if (!added?.bookmark?.id)
      throw new SevError('rejected', 'Slack made a bookmark but did not say which.', { nextStep: 'Try again.' });
    return added.bookmark.id;
  },
  async removeBookmark(channelId, id) {
    await callSlack(() => slack.bookmarks.remove({ channel_id: channelId, bookmark_id: id }), ['not_found']);
  },
  async editBookmark(channelId, id, { title, url }) {
    const edited = await callSlack(
      () => slack.bookmarks.edit({ channel_id: channelId, bookmark_id: id, title, link: url }),
      ['not_found'],
    );
    return edited === undefined ? 'gone' : 'edited';
  },
});
