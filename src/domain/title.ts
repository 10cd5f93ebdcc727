/** Jira's summary field holds 255 characters on one line. */
const longestTitle = 255;

/** The title that a report's text gives its issue: its first line, cut where a reader would see that it was cut. */
export function titleOf(text: string): string {
  const line =
    text
      .trim()
      .split(/[\r\n\u2028\u2029]/, 1)[0]
      ?.replace(/\s+/g, ' ') ?? '';
  return cut(line, longestTitle);
}

/** Cuts to `length` UTF-16 units without splitting a character, ending in `…` when something was left out. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text.slice(0, length - 1);
  const last = head.charCodeAt(head.length - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return `${splitsPair ? head.slice(0, -1) : head}…`;
}
