/** Reads what was typed after `/sev`. Only exact words count; anything else is asked back, never guessed. */
import { followUpPriorities } from '../../domain/follow-up';
import type { IncidentRef } from '../../domain/incident';
import { parseSeverity, type Severity, severityLabel } from '../../domain/severity';
import type { Work } from '../../domain/work';
import { type CommandWord, commandUsage, commandWords, nearestWord } from './command-words';
import { mentionedUser, plainFromSlack } from './slack-text';

export type Understood =
  | { readonly kind: 'work'; readonly work: Work; readonly echo: string }
  | { readonly kind: 'help' }
  | { readonly kind: 'ask-back'; readonly text: string };

interface Typed {
  readonly word: CommandWord;
  /** What follows the word, split at white space. */
  readonly rest: readonly string[];
  readonly channelId: string;
}

export function understandCommand(text: string, channelId: string): Understood {
  const [first = '', ...rest] = text.trim().split(/\s+/);
  const typed = first.toLowerCase();
  if (typed === '') return { kind: 'help' };
  const word = commandWords.find((candidate) => candidate === typed);
  if (!word) return unknownWord(first);
  // A report keeps its line breaks.
  if (word === 'report') return report(text.trim().slice(first.length).trim());
  return readers[word]({ word, rest, channelId });
}

function unknownWord(first: string): Understood {
  const near = nearestWord(first.toLowerCase());
  const hint = near ? `Did you mean \`/sev ${commandUsage[near][0]}\`?` : 'Type `/sev help` to see what I know.';
  return { kind: 'ask-back', text: `I don't know “${plainFromSlack(first)}”. ${hint}` };
}

const askBack = (word: CommandWord, what: string): Understood => ({
  kind: 'ask-back',
  text: `${what} Type \`/sev ${commandUsage[word][0]}\`.`,
});

const work = (echo: string, asked: Work): Understood => ({ kind: 'work', work: asked, echo });

function report(text: string): Understood {
  if (text === '') return askBack('report', 'What do you suspect?');
  return work('Filing your report…', { kind: 'report', text: plainFromSlack(text) });
}

const issueKeyOf = (word: string | undefined): string | undefined =>
  word !== undefined && /^[A-Z][A-Z0-9_]+-\d+$/i.test(word) ? word.toUpperCase() : undefined;

/** `SEV 1` is one severity in two words. */
function leadingSeverity(
  words: readonly string[],
): { readonly severity: Severity; readonly rest: readonly string[] } | undefined {
  const [first = '', second] = words;
  const one = parseSeverity(first);
  if (one) return { severity: one, rest: words.slice(1) };
  const two = first.toLowerCase() === 'sev' && second !== undefined ? parseSeverity(`${first} ${second}`) : undefined;
  return two && { severity: two, rest: words.slice(2) };
}

/** In a SEV's channel the incident goes without saying; elsewhere its key comes first. */
function incidentAndRest({ rest, channelId }: Typed): {
  readonly incident: IncidentRef;
  readonly rest: readonly string[];
} {
  const issueKey = issueKeyOf(rest[0]);
  return issueKey ? { incident: { issueKey }, rest: rest.slice(1) } : { incident: { channelId }, rest };
}

const said = (words: readonly string[]): string => plainFromSlack(words.join(' '));

const readers: Readonly<Record<Exclude<CommandWord, 'report'>, (typed: Typed) => Understood>> = {
  help: () => ({ kind: 'help' }),
  ack({ word, rest }) {
    const issueKey = issueKeyOf(rest[0]);
    if (!issueKey) return askBack(word, 'Which report?');
    return work(`Acknowledging ${issueKey}…`, { kind: 'acknowledge', incident: { issueKey } });
  },
  assign({ word, rest }) {
    const issueKey = issueKeyOf(rest[0]);
    const slackUserId = mentionedUser(rest[1]);
    if (!issueKey) return askBack(word, 'Which report?');
    if (!slackUserId) return askBack(word, 'Who investigates?');
    return work(`Assigning ${issueKey}…`, { kind: 'assign', incident: { issueKey }, investigator: { slackUserId } });
  },
  decline({ word, rest }) {
    const issueKey = issueKeyOf(rest[0]);
    if (!issueKey) return askBack(word, 'Which report?');
    const reason = said(rest.slice(1));
    if (reason === '') return askBack(word, 'Why is it not an incident?');
    return work(`Declining ${issueKey}…`, { kind: 'decline', incident: { issueKey }, reason });
  },
  open: readOpen,
  severity: readSeverity,
  owner(typed) {
    const { incident, rest } = incidentAndRest(typed);
    const slackUserId = mentionedUser(rest[0]);
    if (!slackUserId) return askBack(typed.word, 'Who takes over?');
    return work('Changing the owner…', { kind: 'owner', incident, owner: { slackUserId } });
  },
  status: readStatus,
  mitigated(typed) {
    const { incident, rest } = incidentAndRest(typed);
    return work('Marking it as mitigated…', { kind: 'mitigated', incident, text: said(rest) });
  },
  followup: readFollowUp,
  close: (typed) => work('Closing…', { kind: 'close', incident: incidentAndRest(typed).incident }),
  reopen(typed) {
    const { incident, rest } = incidentAndRest(typed);
    const reason = said(rest);
    if (reason === '') return askBack(typed.word, 'Why is it opened again?');
    return work('Opening it again…', { kind: 'reopen', incident, reason });
  },
};

/** `SEV-2` can be a key or a severity: it is the key when a severity follows. */
function readOpen({ word, rest }: Typed): Understood {
  const issueKey = issueKeyOf(rest[0]);
  const afterKey = issueKey ? leadingSeverity(rest.slice(1)) : undefined;
  if (issueKey && afterKey)
    return work(`Opening ${issueKey} as ${severityLabel(afterKey.severity)}…`, {
      kind: 'open',
      incident: { issueKey },
      severity: afterKey.severity,
      ...(afterKey.rest.length > 0 ? { title: said(afterKey.rest) } : {}),
    });
  const leading = leadingSeverity(rest);
  if (!leading) return askBack(word, issueKey ? `How severe is ${issueKey}?` : 'How severe is it?');
  const title = said(leading.rest);
  if (title === '') return askBack(word, 'What is it about?');
  return work(`Opening a ${severityLabel(leading.severity)}: ${title}`, {
    kind: 'open',
    severity: leading.severity,
    title,
  });
}

function readSeverity(typed: Typed): Understood {
  const keyed = incidentAndRest(typed);
  const afterKey = leadingSeverity(keyed.rest);
  const here = { incident: { channelId: typed.channelId }, found: leadingSeverity(typed.rest) };
  const { incident, found } =
    'issueKey' in keyed.incident && afterKey ? { incident: keyed.incident, found: afterKey } : here;
  if (!found) return askBack(typed.word, 'Which severity?');
  const reason = said(found.rest);
  if (reason === '') return askBack(typed.word, 'Why? Everybody in the channel reads it.');
  return work(`Changing the severity to ${severityLabel(found.severity)}…`, {
    kind: 'severity',
    incident,
    severity: found.severity,
    reason,
  });
}

function readStatus(typed: Typed): Understood {
  const { incident, rest } = incidentAndRest(typed);
  const text = said(rest.slice(1));
  switch (rest[0]?.toLowerCase()) {
    case undefined:
      return work('Looking…', { kind: 'show-status', incident });
    case 'open':
      return work('Opening it again…', { kind: 'reopen', incident, reason: text });
    case 'mitigated':
      return work('Marking it as mitigated…', { kind: 'mitigated', incident, text });
    case 'follow-up':
    case 'followup':
      return work('Starting the follow-up…', { kind: 'start-follow-up', incident });
    case 'closed':
      return work('Closing…', { kind: 'close', incident });
  }
  return askBack(typed.word, `“${said(rest)}” is no status.`);
}

function readFollowUp(typed: Typed): Understood {
  const { incident, rest } = incidentAndRest(typed);
  const priority = followUpPriorities.find((candidate) => candidate === rest[0]?.toLowerCase());
  if (!priority) return askBack(typed.word, 'High or low priority?');
  const slackUserId = mentionedUser(rest[1]);
  const title = said(rest.slice(slackUserId ? 2 : 1));
  if (title === '') return askBack(typed.word, 'What is to be done?');
  return work(`Adding a ${priority}-priority follow-up…`, {
    kind: 'follow-up',
    incident,
    priority,
    title,
    ...(slackUserId ? { assignee: { slackUserId } } : {}),
  });
}
