/** A smart value, which Automation replaces when the rule runs: `{{issue.key}}` */
export const holdsSmartValue = (written: string): boolean => /\{\{.+?\}\}/.test(written);

/** @returns why the text names no issue; what a smart value will give is not known yet */
export const issueKeyError = (key: string): string | undefined =>
  holdsSmartValue(key) || /^[A-Z][A-Z0-9_]+-[1-9]\d*$/i.test(key)
    ? undefined
    : 'That is no issue key. It looks like SEV-42, or is a smart value.';
