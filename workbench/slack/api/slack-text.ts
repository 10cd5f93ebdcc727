/** Mentions, links and the special words that Slack leaves in angle brackets. */
const meaningful = /<(?:@[UW][A-Z0-9]+|#C[A-Z0-9]+|![a-z]|!subteam\^S|!date\^|(?:https?|mailto|tel|slack):)[^<>]*>/g;

function escaped(text: string): string {
  return text
    .replace(/&(?!(?:amp|lt|gt);)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/**
 * A message's text as Slack keeps it: the three control characters are entities unless they mean something.
 * https://docs.slack.dev/messaging/formatting-message-text#escaping
 */
export function asSlackText(text: string): string {
  let result = '';
  let from = 0;
  for (const match of text.matchAll(meaningful)) {
    result += escaped(text.slice(from, match.index)) + match[0];
    from = match.index + match[0].length;
  }
  return result + escaped(text.slice(from));
}
