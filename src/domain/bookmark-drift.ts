import type { Drift } from './drift';
import type { BookmarkName, KeptBookmark, SevRecord } from './sev-record';

/** A bookmark as the channel shows it. */
type Shown = KeptBookmark;

/** What of the app's bookmarks is gone, leads elsewhere, or stands there twice. Other people's, and their names, are let be. */
export function bookmarkDrift({ bookmarks = {} }: SevRecord, shown: readonly Shown[]): Drift {
  const kept = Object.entries(bookmarks) as readonly (readonly [BookmarkName, KeptBookmark])[];
  const wrong = kept.filter(([, bookmark]) => !shown.some((one) => one.id === bookmark.id && one.url === bookmark.url));
  const ids = kept.map(([, { id }]) => id);
  const doubled = shown.filter((one) => !ids.includes(one.id) && kept.some(([, bookmark]) => isSame(one, bookmark)));
  return {
    ...(wrong.length > 0 ? { bookmarks: wrong.map(([name]) => name) } : {}),
    ...(doubled.length > 0 ? { doubled: doubled.map(({ id }) => id) } : {}),
  };
}

const isSame = (one: Shown, other: Shown): boolean => one.title === other.title && one.url === other.url;
