import { NotModelled, SlackRefusal } from '../refusal.ts';
import { bot } from '../workspace/identity.ts';
import type { Message } from '../workspace/message.ts';
import { removeMessage } from '../workspace/remove-message.ts';
import { mostUses, type ResponseUrl } from '../workspace/response-url.ts';
import { nextTs } from '../workspace/slack-ts.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { announceEdit } from './announce-message.ts';
import { type Posted, readPosted, showPosted } from './posted-answer.ts';

/** Answers `POST https://hooks.slack.com/{commands|actions|app}/…`. */
export async function answerResponseUrl(workspace: Workspace, path: string, request: Request): Promise<Response> {
  try {
    const text = await request.text();
    workspace.site.store.transaction(() => use(workspace, path, bodyOf(text)));
    return new Response('ok');
  } catch (error) {
    if (error instanceof SlackRefusal)
      return Response.json({ ok: false, error: error.code, ...error.details }, { status: statusOf(error) });
    if (!(error instanceof NotModelled)) throw error;
    workspace.onUnmodelled(error.message);
    return Response.json({ ok: false, error: `Not modelled by the workbench: ${error.message}` }, { status: 501 });
  }
}

function statusOf({ code }: SlackRefusal): number {
  return ['expired_url', 'used_url', 'no_such_url'].includes(code) ? 404 : 400;
}

function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const payload = new URLSearchParams(text).get('payload');
    if (payload === null) throw new SlackRefusal('invalid_payload');
    return bodyOf(payload);
  }
}

function use(workspace: Workspace, path: string, body: unknown): void {
  const held = workspace.responseUrls.get(path);
  if (!held) throw new SlackRefusal('no_such_url');
  if (held.expiresAtMs < workspace.site.clock.now().getTime()) throw new SlackRefusal('expired_url');
  if (held.used >= mostUses) throw new SlackRefusal('used_url');
  const posted = readPosted(body);
  workspace.responseUrls.put(path, { ...held, used: held.used + 1 });
  if (held.message && (posted.replaceOriginal || posted.deleteOriginal))
    changeOriginal(workspace, held, held.message, posted);
  else showPosted(workspace, posted, { user: held.user, channel: held.channel, source: 'response_url' });
}

function changeOriginal(
  workspace: Workspace,
  held: ResponseUrl,
  original: NonNullable<ResponseUrl['message']>,
  posted: Posted,
): void {
  if (original.ephemeral) {
    changeEphemeral(workspace, original.ts, posted);
    return;
  }
  const channel = workspace.channels.get(held.channel);
  const message = workspace.messages(held.channel).get(original.ts);
  if (!channel || !message) throw new SlackRefusal('message_not_found');
  if (posted.deleteOriginal) {
    removeMessage(workspace, channel, message);
    return;
  }
  const { blocks: _blocks, ...kept } = message;
  const blocks = posted.blocks ? { blocks: posted.blocks } : {};
  const edited = { user: bot.userId, ts: nextTs(workspace) };
  const changed = { ...kept, text: posted.text, ...blocks, ts: message.ts, edited } as Message;
  workspace.messages(held.channel).put(original.ts, changed);
  announceEdit(workspace, channel, changed, message);
}

function changeEphemeral(workspace: Workspace, ts: string, posted: Posted): void {
  const shown = workspace.ephemeral.get(ts);
  if (!shown) throw new SlackRefusal('message_not_found');
  if (posted.deleteOriginal) {
    workspace.ephemeral.delete(ts);
    return;
  }
  const { blocks: _blocks, ...kept } = shown;
  const blocks = posted.blocks ? { blocks: posted.blocks } : {};
  workspace.ephemeral.put(ts, { ...kept, text: posted.text, ...blocks, replaced: true });
}
