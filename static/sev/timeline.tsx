import EditIcon from '@atlaskit/icon/core/edit';
import { type ReactNode, useEffect, useState } from 'react';
import type { SevView, TimelineEntryView } from '../../src/contract/sev-view';
import { Button } from './button';
import { ChangeOutcome } from './change-outcome';
import { type EntryDraft, EntryForm, wallNow } from './entry-form';
import { Moment } from './moment';
import { useReader } from './reader';
import type { SevRef } from './sev-backend';
import { Shortened } from './shortened';
import { type InPlace, useInPlace } from './use-in-place';
import { wallTime } from './wall-time';

interface TimelineProps {
  readonly sev: SevView;
  readonly issue: SevRef;
  readonly refresh: () => Promise<void>;
  /** `newest-first` for whoever follows a SEV, `oldest-first` for whoever reads its story. */
  readonly order: 'newest-first' | 'oldest-first';
  readonly first: number;
}

const minuteOf = ({ at }: TimelineEntryView): number => Math.floor(Date.parse(at) / 60_000);

/** Within a minute they stand as they came: people may have put them in an order. */
const byTime = (a: TimelineEntryView, b: TimelineEntryView): number => minuteOf(a) - minuteOf(b);

const wordsOf = ({ text, words }: TimelineEntryView): string => words ?? text;

/** An entry as somebody edits it, and as it was when they began. */
interface EditDraft extends EntryDraft {
  readonly was: { readonly text: string; readonly at: string };
}

/** When somebody else was first, saving again is meant as it is said. */
function useDrafts({ changing, open }: InPlace, entries: readonly TimelineEntryView[]) {
  const [draft, setDraft] = useState<EditDraft>();
  const { state } = changing;
  const refused = state.kind === 'ended' && state.ending.kind === 'refused';
  useEffect(() => {
    const now = refused ? entries.find(({ id }) => id === open) : undefined;
    if (now) setDraft((mine) => mine && { ...mine, was: { text: wordsOf(now), at: now.at } });
  }, [refused, entries, open]);
  return { draft, setDraft };
}

/** What happened, with the means to add to it and to put it right where it stands. */
export function Timeline({ sev, issue, refresh, order, first }: TimelineProps) {
  const { timeZone } = useReader();
  const inPlace = useInPlace(issue, refresh);
  const { changing, busy, open, toggle, close, buttonOf } = inPlace;
  const { draft, setDraft } = useDrafts(inPlace, sev.timeline);
  const may = sev.may.changeTimeline.allowed;
  const begin = (id: string, text: string, at: string) => {
    const wall = id === 'add' ? wallNow(timeZone) : wallTime(at, timeZone);
    setDraft({ text, wall, was: { text, at } });
    toggle(id);
  };
  const form = draft && {
    draft,
    onDraft: (mine: EntryDraft) => setDraft({ ...draft, ...mine }),
    busy,
    onCancel: close,
  };
  const editor = (entry: TimelineEntryView): ReactNode =>
    form && (
      <EntryForm
        {...form}
        label="Edit the entry"
        onSubmit={(text, at) => changing.ask({ kind: 'edit-entry', entryId: entry.id, text, at, was: draft.was })}
      />
    );
  const row = (entry: TimelineEntryView): RowProps => ({
    entry,
    ...(may ? { button: buttonOf(entry.id), onEdit: () => begin(entry.id, wordsOf(entry), entry.at) } : {}),
    editor: may && open === entry.id ? editor(entry) : undefined,
  });
  return (
    <>
      <Entries entries={sev.timeline} order={order} first={first} open={open} row={row} />
      {may && (
        <Button ref={buttonOf('add')} aria-expanded={open === 'add'} onClick={() => begin('add', '', '')}>
          Add to the timeline
        </Button>
      )}
      {may && open === 'add' && form && (
        <EntryForm
          {...form}
          label="Add to the timeline"
          onSubmit={(text, at) => changing.ask({ kind: 'note', text, at })}
        />
      )}
      <ChangeOutcome changing={changing} />
    </>
  );
}

interface EntriesProps extends Pick<TimelineProps, 'order' | 'first'> {
  readonly entries: readonly TimelineEntryView[];
  readonly open: string | undefined;
  readonly row: (entry: TimelineEntryView) => RowProps;
}

function Entries({ entries, order, first, open, row }: EntriesProps) {
  if (entries.length === 0) return <p className="subtle">Nothing has been recorded yet.</p>;
  const sorted = [...entries].sort(byTime);
  const shown = order === 'newest-first' ? sorted.reverse() : sorted;
  return (
    <Shortened items={shown} first={first} name={['entry', 'entries']} keep={({ id }) => id === open}>
      {(some) => (
        <ol className="timeline" reversed={order === 'newest-first'}>
          {some.map((entry) => (
            <Row key={entry.id} {...row(entry)} />
          ))}
        </ol>
      )}
    </Shortened>
  );
}

interface RowProps {
  readonly entry: TimelineEntryView;
  readonly button?: (button: HTMLButtonElement | null) => void;
  readonly onEdit?: () => void;
  readonly editor: ReactNode;
}

const Row = ({ entry: { at, text }, button, onEdit, editor }: RowProps) => (
  <li className="timeline-entry">
    <div className="timeline-head">
      <Moment at={at} />
      {button && (
        <Button
          ref={button}
          appearance="icon"
          aria-label={`Edit: ${text.slice(0, 60)}`}
          title="Edit"
          aria-expanded={editor !== undefined}
          onClick={onEdit}
        >
          <EditIcon label="" />
        </Button>
      )}
    </div>
    <p dir="auto">{text}</p>
    {editor}
  </li>
);
