/** Opens a channel in whatever Slack the reader has; knows no workspace name. https://docs.slack.dev/interactivity/deep-linking */
export const channelUrl = (channelId: string): string =>
  `https://slack.com/app_redirect?channel=${encodeURIComponent(channelId)}`;
