import fc from 'fast-check';
import { corrected, type KeptEntry, removed } from '../../../src/domain/timeline/kept-entry.ts';
import { type MarkAsked, type SeenMessage, settleMark } from '../../../src/domain/timeline/marked-message.ts';

const at = '2026-11-23T12:00:00.000Z';
const asked: MarkAsked = { entryId: 'message:C1:1.2' };
const message: SeenMessage = {
  text: 'The gateway is hot',
  author: { name: 'Erin Eng', slackUserId: 'U3' },
  at: '2026-11-23T09:05:10.000Z',
  permalink: 'https://example.slack.com/archives/C1/p12',
};
const marked: SeenMessage = { ...message, markedBy: 'Omar Okafor' };

/** What stands in storage after the decision. */
function settled(kept: KeptEntry | undefined, seen: SeenMessage | undefined, by: MarkAsked = asked) {
  const decision = settleMark(kept, seen, by);
  if (decision.kind === 'add') return decision.entry as KeptEntry;
  if (decision.kind === 'replace' && kept) return corrected(kept, decision.entry, { at });
  if (decision.kind === 'remove' && kept) return removed(kept, { at });
  return kept;
}

const textOf = (kept: KeptEntry | undefined): string | undefined =>
  kept && kept.removedAt === undefined && kept.event.kind === 'note' ? kept.event.text : undefined;

describe('a marked message', () => {
  it('becomes a note of its author at its own time', () => {
    expect(settled(undefined, marked)).toMatchObject({
      id: asked.entryId,
      at: message.at,
      by: 'Omar Okafor',
      event: { kind: 'note', text: message.text, author: message.author, permalink: message.permalink },
    });
  });

  it('keeps what somebody reworded in the timeline until its author edits it', () => {
    const kept = settled(undefined, marked);
    if (kept?.event.kind !== 'note') throw new Error('No note was made');
    const reworded = corrected(kept, { ...kept, event: { ...kept.event, text: 'It was too hot' } }, { at });
    expect(textOf(settled(reworded, marked))).toBe('It was too hot');
    expect(textOf(settled(reworded, { ...marked, text: 'It was cold' }))).toBe('It was cold');
  });

  it('stays out when it was removed by hand, until it is unmarked and marked again', () => {
    const gone = removed(settled(undefined, marked) as KeptEntry, { at, by: 'Omar Okafor' });
    expect(settleMark(gone, marked, asked)).toEqual({ kind: 'nothing' });
    expect(textOf(settled(settled(gone, message), marked))).toBe(message.text);
  });

  it('is cut where it is longer than a note may be', () => {
    expect(textOf(settled(undefined, { ...marked, text: 'a'.repeat(40_000) }))).toHaveLength(3000);
  });
});

describe('however the states of a message follow one another', () => {
  const text = fc.constantFrom('One', 'Two', 'Three');
  const seen = fc.record({ text, isMarked: fc.boolean() }).map(({ text: words, isMarked }) => ({
    ...message,
    text: words,
    ...(isMarked ? { markedBy: 'Omar Okafor' } : {}),
  }));

  it('the timeline ends with what the last one was, and settling it again changes nothing', () => {
    fc.assert(
      fc.property(fc.array(seen, { minLength: 1 }), (states) => {
        let kept: KeptEntry | undefined;
        for (const state of states) kept = settled(kept, state);
        const last = states.at(-1);
        expect(textOf(kept)).toBe(last?.markedBy === undefined ? undefined : last.text);
        expect(settleMark(kept, last, asked)).toEqual({ kind: 'nothing' });
      }),
    );
  });

  it('a message that is deleted leaves its entry as it stood', () => {
    fc.assert(
      fc.property(fc.array(seen, { minLength: 1 }), (states) => {
        let kept: KeptEntry | undefined;
        for (const state of states) kept = settled(kept, state);
        const after = settled(kept, undefined);
        expect(textOf(after)).toBe(textOf(kept));
        if (textOf(kept) !== undefined) expect(after?.event).toMatchObject({ message: { deleted: true } });
        expect(settleMark(after, undefined, asked)).toEqual({ kind: 'nothing' });
      }),
    );
  });
});
