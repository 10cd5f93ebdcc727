/** The address when it leads to a web page, so that no `javascript:` or `data:` that got into a field can be followed. */
export function webUrl(text: string): string | undefined {
  try {
    const url = new URL(text);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}
