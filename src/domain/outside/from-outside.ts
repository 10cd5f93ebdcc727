/** What somebody outside the company reported, by mail or through a service project. */
import type { OutsideRules } from './outside-rules';

export interface Outside {
  /** The words by which it looks like security. */
  readonly words: readonly string[];
  /** When its sender had a first answer: ISO 8601 UTC. */
  readonly answeredAt?: string | undefined;
}

/** What Jira says of an incident by which one from outside is known. */
export interface Marks {
  readonly labels: readonly string[];
  readonly components: readonly string[];
  readonly requestType?: string | undefined;
}

const isAmong = (names: readonly string[], name: string): boolean =>
  names.some((one) => one.trim().toLowerCase() === name.trim().toLowerCase());

export const isFromOutside = ({ labels, components, requestType }: Marks, rules: OutsideRules): boolean =>
  labels.some((label) => isAmong(rules.outsideLabels, label)) ||
  components.some((component) => isAmong(rules.outsideComponents, component)) ||
  (requestType !== undefined && isAmong(rules.outsideRequestTypes, requestType));

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whole words in any case, and their plural. @returns those of the rules that stand in it */
export const securityWordsIn = (
  text: string,
  { securityWords }: Pick<OutsideRules, 'securityWords'>,
): readonly string[] =>
  securityWords.filter((word) =>
    new RegExp(`(?<![\\p{L}\\p{N}])${escaped(word.trim())}(s|es)?(?![\\p{L}\\p{N}])`, 'iu').test(text),
  );

/** Addresses and telephone numbers stay in Jira. */
export const withoutPersonalData = (text: string): string =>
  text
    .replace(/[^\s<>",;:()]+@[^\s<>",;:()]+\.[^\s<>",;:()]+/gu, '[address]')
    .replace(/(?<![\p{L}\p{N}])\+?\d[\d ()/.-]{6,}\d(?![\p{L}\p{N}])/gu, '[number]');

/** Says nothing of what the company knows or does. */
export const standardAnswer =
  'Thank you for your report. We have received it and are looking into it. We will write to you again when we know more, ' +
  'or if we have questions.';
