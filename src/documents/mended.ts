import type { Drift } from '../domain/drift';
import { listed, type Phrase } from '../domain/phrase';

/** @param stale the summary showed what is no longer so @returns what was put right, in words; empty when nothing was */
export function mended(drift: Drift, stale: boolean): Phrase {
  const { topicBy, summary, card, left, channel, bookmarks, doubled, stakeholders, opened = [] } = drift;
  const things: readonly (readonly [isSo: boolean, words: string])[] = [
    [channel === 'deleted', 'the channel, which was deleted: this one takes its place'],
    [left === true, 'my place in this channel'],
    [topicBy !== undefined, 'the topic'],
    [summary === 'gone', 'the summary, which was deleted'],
    [summary === 'unpinned', 'the pin of the summary'],
    [stale && summary !== 'gone', 'the summary, which did not show the latest in Jira'],
    [(bookmarks ?? doubled) !== undefined, 'the bookmarks'],
    [card === 'gone', 'the card in the reports channel, which was deleted'],
    [stakeholders === 'gone', 'the message in the stakeholder channel, which was deleted'],
    [opened.includes('issue'), 'the security level of the issue, which was removed'],
    [opened.includes('page'), 'the restriction of the post mortem page, which was removed'],
  ];
  const said = things.filter(([isSo]) => isSo).map(([, words]): Phrase => [words]);
  return said.length === 0 ? [] : listed(said);
}

/** For whoever edited the topic of a SEV's channel. */
export const whoSetsTheTopic = (issueKey: string): Phrase => [
  `The topic of this channel shows where ${issueKey} stands, so I put it back. Whoever may work on ${issueKey} in Jira ` +
    'changes what it says: with /sev severity, /sev owner, /sev mitigated or /sev close here, or in the issue.',
];
