/** @returns the one of the words that a typing slip may have meant; none when two are as near */
export function nearestWord(typed: string, words: readonly string[]): string | undefined {
  // A slip leaves most of a word as it was meant.
  const slips = Math.min(2, typed.length - 1);
  const [nearest, next] = words
    .map((word) => ({ word, away: distance(typed, word) }))
    .filter(({ word, away }) => away <= slips || (typed.length > 2 && word.startsWith(typed)))
    .sort((one, other) => one.away - other.away);
  return nearest && nearest.away !== next?.away ? nearest.word : undefined;
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
