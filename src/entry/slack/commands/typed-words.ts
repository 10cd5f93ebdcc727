/** Reads the words that commands have in common. Only exact tokens count. */
import type { IncidentRef } from '../../../domain/incident';
import { parseSeverity, type Severity } from '../../../domain/severity';
import { mentionedUser, plainFromSlack } from '../slack-text';
import type { Typed } from './command';

export const said = (words: readonly string[]): string => plainFromSlack(words.join(' '));

export const issueKeyOf = (word: string | undefined): string | undefined =>
  word !== undefined && /^[A-Z][A-Z0-9_]+-\d+$/i.test(word) ? word.toUpperCase() : undefined;

/** `SEV 1` is one severity in two words. */
export function leadingSeverity(
  words: readonly string[],
): { readonly severity: Severity; readonly rest: readonly string[] } | undefined {
  const [first = '', second] = words;
  const one = parseSeverity(first);
  if (one) return { severity: one, rest: words.slice(1) };
  const two = first.toLowerCase() === 'sev' && second !== undefined ? parseSeverity(`${first} ${second}`) : undefined;
  return two && { severity: two, rest: words.slice(2) };
}

/** The people named at the start. */
export function leadingMentions(words: readonly string[]): {
  readonly invited: readonly string[];
  readonly rest: readonly string[];
} {
  const end = words.findIndex((word) => mentionedUser(word) === undefined);
  const mentions = end < 0 ? words : words.slice(0, end);
  return { invited: mentions.flatMap((word) => mentionedUser(word) ?? []), rest: words.slice(mentions.length) };
}

/** `SEV-2 3 …` is the issue SEV-2 as severity 3, or severity 2 and a text that begins with 3. */
export const isAmbiguous = ([first = '', second = '']: readonly string[]): boolean =>
  issueKeyOf(first) !== undefined && parseSeverity(first) !== undefined && /^[123]$/.test(second);

/** In a SEV's channel the incident goes without saying; elsewhere its key comes first. */
export function incidentAndRest({ words, channelId }: Typed): {
  readonly incident: IncidentRef;
  readonly rest: readonly string[];
} {
  const issueKey = issueKeyOf(words[0]);
  return issueKey ? { incident: { issueKey }, rest: words.slice(1) } : { incident: { channelId }, rest: words };
}

/** The same where the rest is one text that keeps its line breaks, with where a form would answer. */
export function incidentAndText({ words, text, channelId }: Typed): {
  readonly incident: IncidentRef;
  readonly text: string;
} {
  const issueKey = issueKeyOf(words[0]);
  const rest = issueKey ? text.slice(issueKey.length) : text;
  return {
    incident: issueKey ? { issueKey } : { channelId },
    text: plainFromSlack(rest.trim()),
  };
}
