/** The check-up in words, for Slack. */
import type { Finding } from '../domain/check-up/finding';
import { counted, type Phrase } from '../domain/phrase';

const marks = { wrong: '✗', unknown: '?', fine: '✓' } as const;

/** What is wrong in full, what is fine in a word; the message takes as many sections as it needs. */
export function checkUpPhrase(findings: readonly Finding[]): Phrase {
  const wrong = findings.filter(({ state }) => state === 'wrong');
  const head =
    wrong.length === 0
      ? 'Nothing is wrong.'
      : `${counted(wrong.length, 'thing is wrong', 'things are wrong')}. “SEV Response settings” in Jira offers to mend some.`;
  return [head, ...findings.flatMap((finding) => ['\n', line(finding)])];
}

function line({ state, what, says, breaks, mend }: Finding): string {
  if (state === 'fine') return `${marks.fine} ${what}: ${says}`;
  return [`${marks[state]} ${what}: ${says}`, breaks, mend && `→ ${mend}`].filter(Boolean).join(' ');
}

/** @returns nothing where nothing changed */
export function changesPhrase(broke: readonly Finding[], mended: readonly { readonly what: string }[]): Phrase {
  if (broke.length + mended.length === 0) return [];
  return [
    'The check-up of SEV Response found changes. All of it: /sev doctor',
    ...broke.flatMap((finding) => ['\n', line(finding)]),
    ...mended.flatMap(({ what }) => ['\n', `${marks.fine} ${what}: mended.`]),
  ];
}
