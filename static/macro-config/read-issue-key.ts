/**
 * Finds the issue key in what a person typed or pasted: `SEV-42`, `sev-42`, or the address of the issue. Keys are two
 * or more letters, digits and underscores, a hyphen and a number without leading zeros.
 * https://confluence.atlassian.com/adminjiraserver/changing-the-project-key-format-938847081.html
 */
export function readIssueKey(typed: string): string | undefined {
  const written = typed.trim();
  const key = (/\/browse\/([^/?#\s]+)/.exec(written)?.[1] ?? written).toUpperCase();
  return /^[A-Z][A-Z0-9_]+-[1-9]\d*$/.test(key) ? key : undefined;
}
