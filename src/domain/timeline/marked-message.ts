/** How the timeline follows a message that people mark, edit and delete. */

import type { Person } from '../person';
import { cut } from '../title';
import type { KeptEntry } from './kept-entry';
import type { Note, TimelineEntry } from './timeline';

/** A message and its marks as they are now. */
export interface SeenMessage {
  /** Plain text. */
  readonly text: string;
  readonly author: Pick<Person, 'name' | 'slackUserId'>;
  /** ISO 8601 UTC */
  readonly at: string;
  /** Needed of a message that has no entry yet. */
  readonly permalink?: string | undefined;
  /** The name of a full member who marked it; absent when none did. */
  readonly markedBy?: string | undefined;
}

export interface MarkAsked {
  readonly entryId: string;
  /** The name of whoever adds it by hand, when somebody does. */
  readonly addedBy?: string | undefined;
}

export type MarkDecision =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'add'; readonly entry: TimelineEntry }
  | { readonly kind: 'replace'; readonly entry: TimelineEntry }
  | { readonly kind: 'remove' };

const nothing: MarkDecision = { kind: 'nothing' };

export const longestNote = 3000;

export const messageEntryId = (channelId: string, ts: string): string => `message:${channelId}:${ts}`;

/**
 * Brings an entry in line with its message, whichever event told of it and however late: only what is, counts.
 * @param message undefined when it is gone
 */
export function settleMark(
  kept: KeptEntry | undefined,
  message: SeenMessage | undefined,
  asked: MarkAsked,
): MarkDecision {
  if (!message) return settleGone(kept);
  const note = kept?.event.kind === 'note' ? kept.event : undefined;
  const added = asked.addedBy !== undefined || note?.message?.added === true;
  if (message.markedBy === undefined && !added) return settleUnmarked(kept);
  const by = asked.addedBy ?? message.markedBy;
  if (!kept || !note) return { kind: 'add', entry: newEntry(message, { id: asked.entryId, by, added }) };
  // What somebody took out by hand stays out until the message is unmarked and marked again, or added by hand.
  if (kept.removedBy !== undefined && asked.addedBy === undefined) return nothing;
  return settleStanding(kept, note, message, added);
}

function settleGone(kept: KeptEntry | undefined): MarkDecision {
  if (!kept || kept.removedAt !== undefined || kept.event.kind !== 'note') return nothing;
  const { event } = kept;
  if (!event.message || event.message.deleted) return nothing;
  return { kind: 'replace', entry: reading(kept, { ...event, message: { ...event.message, deleted: true } }) };
}

const settleUnmarked = (kept: KeptEntry | undefined): MarkDecision =>
  kept && (kept.removedAt === undefined || kept.removedBy !== undefined) ? { kind: 'remove' } : nothing;

function settleStanding(kept: KeptEntry, note: Note, message: SeenMessage, added: boolean): MarkDecision {
  const text = cut(message.text, longestNote);
  const edited = note.message?.text !== text;
  const right = !edited && kept.removedAt === undefined && note.message?.added === added;
  if (right) return nothing;
  const event: Note = { ...note, text: edited ? text : note.text, message: { text, deleted: false, added } };
  return { kind: 'replace', entry: reading(kept, event) };
}

const reading = ({ id, at, by, wording, place }: KeptEntry, event: Note): TimelineEntry => ({
  id,
  at,
  by,
  wording,
  place,
  event,
});

function newEntry(
  { text: whole, author, at, permalink }: SeenMessage,
  { id, by, added }: { readonly id: string; readonly by: string | undefined; readonly added: boolean },
): TimelineEntry {
  const text = cut(whole, longestNote);
  return { id, at, by, event: { kind: 'note', text, author, permalink, message: { text, deleted: false, added } } };
}
