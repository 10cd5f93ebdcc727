/** The door for Slack: identify, verify, answer. */
import { compose } from '../compose';
import { answerSlack } from './slack/answer-slack';
import { parseWebRequest, textReply, type WebReply } from './web-request';

export async function slackRequest(event: unknown): Promise<WebReply> {
  const request = parseWebRequest(event);
  if (!request) return textReply(400, 'Not a web request');
  if (isCertificateCheck(request.body)) return textReply(200);
  const app = await compose();
  if (!app.isSignedBySlack(request)) {
    if (request.headers['x-slack-signature']) await app.noteSign('bad-signature');
    return textReply(401, 'Not signed by Slack');
  }
  const [reply] = await Promise.all([answerSlack(app, request), app.noteSign('slack-request')]);
  return reply;
}

/**
 * Slack looks now and then whether the address still answers, and signs nothing then.
 * https://docs.slack.dev/interactivity/implementing-slash-commands
 */
const isCertificateCheck = (body: string): boolean => /^(token=\w*&)?ssl_check=1(&token=\w*)?$/.test(body);
