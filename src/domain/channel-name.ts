/** Slack allows 80 characters: lower case letters, digits, hyphens and underscores. https://docs.slack.dev/reference/methods/conversations.create */
const longestName = 80;

/**
 * The SEV channel's name: `sev-42-payments-fail`. The Jira number makes it the SEV's own; `attempt` above 1 adds a
 * suffix for the case that somebody else's channel holds the name.
 */
export function channelName(issueKey: string, title: string, attempt = 1): string {
  const number = issueKey.slice(issueKey.lastIndexOf('-') + 1);
  const suffix = attempt > 1 ? `-${attempt}` : '';
  const stem = ['sev', number, slug(title)].filter((part) => part !== '').join('-');
  return stem.slice(0, longestName - suffix.length).replace(/-+$/, '') + suffix;
}

function slug(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
}

/** Whether a channel is named as one that was made for a SEV. */
export const isSevChannelName = (name: string): boolean => /^sev-\d+(-|$)/.test(name);
