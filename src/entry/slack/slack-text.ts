/** What a person typed, as plain text. https://docs.slack.dev/messaging/formatting-message-text */
import { typedText } from '../../documents/blocks/typed-text';

/** Turns Slack's tokens and escapes back into what was typed. */
export const plainFromSlack = (text: string): string => typedText(text);

/** @returns the Slack user id of a mention such as `<@U123|omar>` */
export const mentionedUser = (word: string | undefined): string | undefined =>
  /^<@([UW][A-Z0-9]+)(?:\|[^>]*)?>$/.exec(word ?? '')?.[1];

/** @returns the id of a mentioned user group such as `<!subteam^S123|@eng>` */
export const mentionedGroup = (word: string | undefined): string | undefined =>
  /^<!subteam\^([A-Z0-9]+)(?:\|[^>]*)?>$/.exec(word ?? '')?.[1];
