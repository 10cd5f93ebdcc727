/** The door for Slack: identify, verify, answer. */
import { compose } from '../compose';
import { answerSlack } from './slack/answer-slack';
import { parseWebRequest, textReply, type WebReply, type WebRequest } from './web-request';

export async function slackRequest(event: unknown): Promise<WebReply> {
  const request = parseWebRequest(event);
  if (!request) return textReply(400, 'Not a web request');
  if (isCertificateCheck(request.body)) return textReply(200);
  const app = await compose();
  if (!app.isSignedBySlack(request)) {
    if (request.headers['x-slack-signature']) await app.noteSign('bad-signature');
    return textReply(401, 'Not signed by Slack');
  }
  const [reply] = await Promise.all([
    answerSlack(app, request),
    isAskedByAPerson(request.headers) ? app.noteSign('slack-request') : undefined,
  ]);
  return reply;
}

/**
 * Events come as JSON, and most are nobody's business; that requests come well shows in those that people make.
 * https://docs.slack.dev/interactivity/handling-user-interaction
 */
const isAskedByAPerson = (headers: WebRequest['headers']): boolean =>
  headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;

/**
 * Slack looks now and then whether the address still answers, and signs nothing then.
 * https://docs.slack.dev/interactivity/implementing-slash-commands
 */
const isCertificateCheck = (body: string): boolean => /^(token=\w*&)?ssl_check=1(&token=\w*)?$/.test(body);
