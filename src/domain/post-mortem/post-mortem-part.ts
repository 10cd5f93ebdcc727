/** What the post mortem's macro can show by itself. */
export const postMortemParts = ['facts', 'times', 'timeline', 'follow-ups'] as const;

export type PostMortemPart = (typeof postMortemParts)[number];

/**
 * The parts that a macro shows, as its configuration in the page has them: with commas between, since Confluence does
 * not say how it stores a list. What names no part that the app knows means all.
 */
export function partsShown(configured: unknown): readonly PostMortemPart[] {
  const named = typeof configured === 'string' ? configured.split(',').map((name) => name.trim()) : [];
  const known = postMortemParts.filter((part) => named.includes(part));
  return known.length > 0 ? known : postMortemParts;
}
