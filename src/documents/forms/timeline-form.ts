/** The timeline as its reader pages through it, the newest page first. A modal holds 100 blocks and 250 kB. */
import type { Button, KnownBlock, ModalView, Overflow } from '@slack/types';
import type { FormOrigin } from '../../domain/form';
import { counted, type Phrase } from '../../domain/phrase';
import { describeEntry, minuteOf, type TimelineEntry } from '../../domain/timeline/timeline';
import { cut } from '../../domain/title';
import { actionIds } from '../blocks/action-ids';
import { context, section } from '../blocks/message';
import { plain } from './form';

const pageSize = 40;
const longestLine = 600;

/** https://docs.slack.dev/reference/block-kit/block-elements/overflow-menu-element */
const longestActionId = 255;

/** @param entries in order */
export function timelineForm(origin: FormOrigin, entries: readonly TimelineEntry[], mayAct: boolean): ModalView {
  const pages = Math.max(1, Math.ceil(entries.length / pageSize));
  const page = Math.min(Math.max(0, origin.page ?? 0), pages - 1);
  const end = entries.length - page * pageSize;
  const start = Math.max(0, end - pageSize);
  const actions = [
    ...(start > 0 ? [turnTo(page + 1, 'Older entries')] : []),
    ...(page > 0 ? [turnTo(page - 1, 'Newer entries')] : []),
    ...(mayAct ? [addButton] : []),
  ];
  const shown = entries.slice(start, end);
  return {
    type: 'modal',
    callback_id: 'timeline',
    title: plain('Timeline'),
    close: plain('Close'),
    private_metadata: JSON.stringify({ ...origin, page }),
    blocks: [
      context([headline(origin, entries.length, { start, end })]),
      ...shown.map((entry, index) =>
        line(entry, mayAct ? { before: shown[index - 1], after: shown[index + 1] } : undefined),
      ),
      ...(actions.length > 0 ? [{ type: 'actions' as const, elements: actions }] : []),
    ],
  };
}

function headline({ issueKey = '' }: FormOrigin, all: number, { start, end }: { start: number; end: number }): string {
  if (all === 0) return `Nothing is recorded of ${issueKey} yet.`;
  const count = counted(all, 'entry', 'entries');
  return all > end - start ? `${issueKey}: ${start + 1} to ${end} of ${count}` : `${issueKey}: ${count}`;
}

interface Neighbours {
  readonly before: TimelineEntry | undefined;
  readonly after: TimelineEntry | undefined;
}

/** @param neighbours absent when the reader may change nothing */
function line(entry: TimelineEntry, neighbours: Neighbours | undefined): KnownBlock {
  const permalink = entry.event.kind === 'note' ? entry.event.permalink : undefined;
  const words: Phrase = [
    { at: entry.at },
    '  ',
    cut(describeEntry(entry), longestLine),
    ...(permalink ? ['  ', { url: permalink, text: 'message' }] : []),
  ];
  const block = section(words);
  if (!neighbours || menuId(entry).length > longestActionId) return block;
  return { ...block, accessory: menuOf(entry, neighbours) } as KnownBlock;
}

const menuId = ({ id }: Pick<TimelineEntry, 'id'>): string => `${actionIds.timelineEntry}:${id}`;

/** @returns the entry whose menu it is */
export const entryIdOf = (actionId: string): string | undefined =>
  actionId.startsWith(menuId({ id: '' })) ? actionId.slice(menuId({ id: '' }).length) : undefined;

/** Only entries of the same minute have an order besides their time. */
function menuOf(entry: TimelineEntry, { before, after }: Neighbours): Overflow {
  const sameMinute = (other: TimelineEntry | undefined): boolean =>
    other !== undefined && minuteOf(other.at) === minuteOf(entry.at);
  const option = (value: string, text: string) => ({ text: plain(text), value });
  return {
    type: 'overflow',
    action_id: menuId(entry),
    options: [
      option('edit', 'Edit'),
      ...(sameMinute(before) ? [option('up', 'Move up')] : []),
      ...(sameMinute(after) ? [option('down', 'Move down')] : []),
      option('remove', 'Remove'),
    ],
  };
}

const turnTo = (page: number, text: string): Button => ({
  type: 'button',
  action_id: `${actionIds.timelinePage}:${page}`,
  text: plain(text),
  value: String(page),
});

const addButton: Button = {
  type: 'button',
  action_id: actionIds.timelineAdd,
  text: plain('Add an entry'),
  style: 'primary',
};
