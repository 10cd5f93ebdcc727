/** Jira's `~`: every word is there, in any order; `word*` matches its beginning, `"a phrase"` the words in a row. */
export function containsWords(text: string, query: string): boolean {
  const words = wordsOf(text);
  const phrases = [...query.matchAll(/"([^"]+)"/g)].map(([, phrase = '']) => wordsOf(phrase));
  const terms = query
    .replace(/"[^"]*"/g, ' ')
    .split(/\s+/)
    .filter((term) => term !== '');
  return phrases.every((phrase) => containsRow(words, phrase)) && terms.every((term) => containsTerm(words, term));
}

function containsTerm(words: readonly string[], term: string): boolean {
  const parts = wordsOf(term);
  const last = parts.at(-1) ?? '';
  if (!term.endsWith('*')) return containsRow(words, parts);
  return words.some((word) => word.startsWith(last));
}

function containsRow(words: readonly string[], row: readonly string[]): boolean {
  return words.some((_, start) => row.every((word, index) => words[start + index] === word)) || row.length === 0;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}
