import type { ActionsBlock, ModalView, SectionBlock } from '@slack/types';
import { timelineForm } from '../../../src/documents/forms/timeline-form.ts';
import type { TimelineEntry } from '../../../src/domain/timeline/timeline.ts';

const entry = (index: number, text: string): TimelineEntry => ({
  id: `command:${index}.1234567890.0123456789abcdef0123456789abcdef`,
  at: new Date(Date.UTC(2026, 10, 23, 9, 0, index)).toISOString(),
  by: 'Erin Eng',
  event: {
    kind: 'note',
    text,
    author: { name: 'Erin Eng' },
    permalink: `https://example.slack.com/archives/C0123456789/p${index}`,
  },
});

const sectionsOf = ({ blocks }: ModalView) =>
  blocks.flatMap((block) => (block.type === 'section' ? [block as SectionBlock] : []));

describe.each([
  ['<', '<&>'.repeat(1000)],
  ['emoji', '👩‍🚒'.repeat(600)],
  ['plain', 'a'.repeat(3000)],
])('500 entries of the longest text (%s)', (_, text) => {
  const entries = Array.from({ length: 500 }, (__, index) => entry(index, text));

  it.each([0, 1, 12, 13])("keep within Slack's limits on page %i", (page) => {
    const view = timelineForm({ issueKey: 'SEV-1', page }, entries, true);
    expect(view.blocks.length).toBeLessThanOrEqual(100);
    expect(JSON.stringify(view).length).toBeLessThan(250_000);
    expect(view.private_metadata?.length).toBeLessThanOrEqual(3000);
    for (const { text: words, accessory } of sectionsOf(view)) {
      expect(words?.text.length).toBeLessThanOrEqual(3000);
      expect(accessory).toMatchObject({ type: 'overflow' });
    }
  });

  it('are all reached by turning the pages', () => {
    const seen = new Set(
      Array.from({ length: 13 }, (__, page) => timelineForm({ issueKey: 'SEV-1', page }, entries, true)).flatMap(
        (view) => sectionsOf(view).map(({ accessory }) => JSON.stringify(accessory)),
      ),
    );
    expect(seen.size).toBe(500);
  });
});

describe('a timeline on one page', () => {
  const buttons = ({ blocks }: ModalView) =>
    blocks.flatMap((block) => (block.type === 'actions' ? (block as ActionsBlock).elements : []));

  it('offers nothing to turn', () => {
    expect(JSON.stringify(buttons(timelineForm({ issueKey: 'SEV-1' }, [entry(1, 'One')], true)))).not.toMatch(
      /Older|Newer/,
    );
  });

  it('offers nothing to change to whoever may not act', () => {
    const view = timelineForm({ issueKey: 'SEV-1' }, [entry(1, 'One')], false);
    expect(buttons(view)).toEqual([]);
    expect(JSON.stringify(view)).not.toContain('overflow');
  });

  it('says so when nothing is recorded yet', () => {
    expect(JSON.stringify(timelineForm({ issueKey: 'SEV-1' }, [], true))).toContain(
      'Nothing is recorded of SEV-1 yet.',
    );
  });
});

it('entries of one minute can be moved past each other, and no others', () => {
  const entries = [0, 1, 61].map((second) => entry(second, 'One'));
  const menus = sectionsOf(timelineForm({ issueKey: 'SEV-1' }, entries, true)).map(({ accessory }) =>
    accessory?.type === 'overflow' ? accessory.options.map(({ value }) => value).join(' ') : '',
  );
  expect(menus).toEqual(['edit down remove', 'edit up remove', 'edit remove']);
});
