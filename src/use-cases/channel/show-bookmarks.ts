import type { BookmarkName, KeptBookmark } from '../../domain/sev-record';
import type { Bookmark } from '../../ports/chat';
import type { Ports } from '../../ports/ports';
import type { PostMortemPage } from '../../ports/post-mortem-pages';
import type { SevAtWork } from '../jobs/sev-at-work';
import type { Settled } from '../settling/settlement';

/**
 * The links at the head of the channel: each made once, and edited where it leads elsewhere now. One after the other,
 * so that they stand in the same order in every channel.
 */
export async function showBookmarks(
  ports: Ports,
  sev: SevAtWork,
  { after, issueUrl }: Settled,
  drafted: PostMortemPage | undefined,
): Promise<void> {
  const { postMortem, callUrl } = sev.record.value;
  const page = drafted ?? postMortem;
  await showBookmark(ports, sev, 'issue', { title: `${after.issueKey} in Jira`, url: issueUrl });
  if (page) await showBookmark(ports, sev, 'post-mortem', { title: 'Post mortem', url: page.url });
  if (callUrl) await showBookmark(ports, sev, 'call', { title: 'Call', url: callUrl });
}

async function showBookmark(ports: Ports, sev: SevAtWork, name: BookmarkName, wanted: Bookmark): Promise<void> {
  const { channel, bookmarks = {} } = sev.record.value;
  if (!channel) return;
  const kept = bookmarks[name];
  if (kept && isSame(kept, wanted)) return;
  const edited = kept && (await ports.chat.editBookmark(channel.id, kept.id, wanted)) === 'edited';
  const id = edited ? kept.id : await make(ports, sev, name, wanted);
  const shown: KeptBookmark = { id, ...wanted };
  sev.record.update({ bookmarks: { ...sev.record.value.bookmarks, [name]: shown } });
}

const isSame = (one: Bookmark, other: Bookmark): boolean => one.title === other.title && one.url === other.url;

async function make(ports: Ports, { job, record }: SevAtWork, name: BookmarkName, wanted: Bookmark): Promise<string> {
  const channelId = record.value.channel?.id ?? '';
  return job.once(`bookmark-${name}`, {
    find: async () => {
      const there = await ports.chat.bookmarksOf(channelId);
      return there.find(({ title, url }) => url === wanted.url || title === wanted.title)?.id;
    },
    make: () => ports.chat.addBookmark(channelId, wanted),
  });
}
