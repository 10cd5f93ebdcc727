/** The sub-words of `/sev`, how each is typed, and what it does. */
export const commandUsage = {
  report: ['report <text>', 'report a suspected incident; the on-call is told at once'],
  ack: ['ack KEY', 'say that you look into a report'],
  assign: ['assign KEY @person', 'ask somebody else to investigate'],
  decline: ['decline KEY <reason>', 'say that it is not an incident'],
  open: ['open KEY sev1|sev2|sev3, or open sev2 <title>', 'open a SEV for a report, or for something new'],
  severity: ['severity sev1|sev2|sev3 <why>', "change the severity, in the SEV's channel"],
  owner: ['owner @person', "hand the SEV over, in the SEV's channel"],
  status: ['status, or status open|mitigated|follow-up|closed', 'see where things stand, or change the status'],
  mitigated: ['mitigated <text>', 'say how it was mitigated; the post mortem is drafted'],
  followup: ['followup high|low <text>', 'add a follow-up task'],
  close: ['close', 'close the SEV when its high-priority follow-ups are done'],
  reopen: ['reopen <why>', 'open the SEV again'],
  help: ['help', 'see this'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

export type CommandWord = keyof typeof commandUsage;

export const commandWords = Object.keys(commandUsage) as readonly CommandWord[];

/** The one sub-word that a typing slip may have meant. */
export function nearestWord(typed: string): CommandWord | undefined {
  const near = commandWords.filter(
    (word) => distance(typed, word) <= 2 || (typed.length > 2 && word.startsWith(typed)),
  );
  return near.length === 1 ? near[0] : undefined;
}

/** Levenshtein distance; both are short. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (const [j, against] of [...other].entries())
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === against ? 0 : 1)));
    row = next;
  }
  return row[other.length] ?? 0;
}
