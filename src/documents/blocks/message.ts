import type { KnownBlock } from '@slack/types';
import type { Phrase } from '../../domain/phrase';
import { cut } from '../../domain/title';
import { mrkdwn } from './mrkdwn';

/** A message ready for Slack. `text` is what notifications and screen readers get. */
export interface Message {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
}

/** Slack cuts or refuses a section beyond 3,000 characters. https://docs.slack.dev/reference/block-kit/blocks/section-block */
const longestSection = 3000;

export const section = (phrase: Phrase): KnownBlock => ({
  type: 'section',
  text: { type: 'mrkdwn', text: withinSection(mrkdwn(phrase)) },
});

/** What a person wrote, shown to the letter: no mention, link or formatting in it is acted on. */
export const quotation = (text: string): KnownBlock => ({
  type: 'section',
  text: { type: 'plain_text', text: cut(text.trim() === '' ? '–' : text, longestSection), emoji: false },
});

export const context = (phrase: Phrase): KnownBlock => ({
  type: 'context',
  elements: [{ type: 'mrkdwn', text: withinSection(mrkdwn(phrase)) }],
});

/** A message holds 50 blocks; what is longer than these sections is for Jira to show. */
const mostSections = 45;

/** A message of a sentence, or of as many lines as it takes, broken between them where one section would not hold them. */
export function sentence(phrase: Phrase): Message {
  const [first = '', ...others] = inSections(mrkdwn(phrase));
  const shown = [first, ...others.slice(0, mostSections - 1)];
  return { text: first, blocks: shown.map((text) => ({ type: 'section', text: { type: 'mrkdwn', text } })) };
}

function inSections(text: string): readonly string[] {
  const sections: string[] = [];
  for (const line of text.split('\n')) {
    const last = sections.pop();
    const joined = last === undefined ? line : `${last}\n${line}`;
    if (joined.length <= longestSection) sections.push(joined);
    else sections.push(...(last === undefined ? [] : [last]), withinSection(line));
  }
  return sections;
}

/** Cuts before an escape or a link would be torn apart. */
function withinSection(text: string): string {
  if (text.length <= longestSection) return text;
  const head = cut(text, longestSection - 1).slice(0, -1);
  const torn = Math.max(head.lastIndexOf('<') > head.lastIndexOf('>') ? head.lastIndexOf('<') : -1, tornEscape(head));
  return `${torn >= 0 ? head.slice(0, torn) : head}…`;
}

function tornEscape(head: string): number {
  const start = head.lastIndexOf('&');
  return start > head.lastIndexOf(';') && start > head.length - 6 ? start : -1;
}
