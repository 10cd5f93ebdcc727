/**
 * Slack's text format. What people wrote is escaped here, once, and nowhere else.
 * https://docs.slack.dev/messaging/formatting-message-text#escaping
 */
import { type Phrase, type PhrasePart, utcMinute } from '../../domain/phrase';

export const escapeMrkdwn = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** @returns mrkdwn with mentions, links and times in the reader's zone */
export const mrkdwn = (phrase: Phrase): string => phrase.map(part).join('');

function part(piece: PhrasePart): string {
  if (typeof piece === 'string') return escapeMrkdwn(piece);
  if ('person' in piece)
    return piece.person.slackUserId ? `<@${piece.person.slackUserId}>` : escapeMrkdwn(piece.person.name);
  if ('url' in piece) return `<${escapeMrkdwn(piece.url)}|${escapeMrkdwn(piece.text)}>`;
  if ('channelId' in piece) return `<#${piece.channelId}>`;
  if ('groupId' in piece) return `<!subteam^${piece.groupId}>`;
  return dateToken(piece.at);
}

/** https://docs.slack.dev/messaging/formatting-message-text#date-formatting */
function dateToken(at: string): string {
  const seconds = Math.floor(Date.parse(at) / 1000);
  return `<!date^${seconds}^{date_short_pretty} {time}|${utcMinute(at)}>`;
}
