/**
 * Files go to Slack in three steps: a place is asked for, the content is posted there, and the file is shared.
 * https://docs.slack.dev/messaging/working-with-files/#upload
 */
import type { WebClient } from '@slack/web-api';
import { SevError } from '../../errors';
import type { ChatFiles } from '../../ports/chat-files';
import { callSlack } from './slack-call';

const gone = ['file_not_found', 'file_deleted'];

export const slackFiles = (slack: WebClient): ChatFiles => ({
  async upload({ name, content }) {
    const bytes = new TextEncoder().encode(content);
    const place = await callSlack(() => slack.files.getUploadURLExternal({ filename: name, length: bytes.byteLength }));
    if (!place?.upload_url || !place.file_id)
      throw new SevError('rejected', 'Slack did not say where to put the file.', { nextStep: 'Try again.' });
    await send(place.upload_url, bytes);
    return place.file_id;
  },
  async isShared(channelId, threadTs, fileId) {
    const thread = await callSlack(
      () => slack.conversations.replies({ channel: channelId, ts: threadTs, limit: 200 }),
      ['thread_not_found'],
    );
    return thread?.messages?.some(({ files }) => files?.some(({ id }) => id === fileId)) ?? false;
  },
  async share(channelId, threadTs, fileId, { title, comment }) {
    await callSlack(() =>
      slack.files.completeUploadExternal({
        files: [{ id: fileId, title }],
        channel_id: channelId,
        thread_ts: threadTs,
        initial_comment: comment,
      }),
    );
  },
  async remove(fileId) {
    await callSlack(() => slack.files.delete({ file: fileId }), gone);
  },
});

async function send(url: string, body: Uint8Array<ArrayBuffer>): Promise<void> {
  const trouble = (cause: unknown) =>
    new SevError('unavailable', 'Slack did not take the file.', { nextStep: 'Try again in a few minutes.', cause });
  const headers = { 'Content-Type': 'application/octet-stream' };
  const answer = await fetch(url, { method: 'POST', headers, body }).catch((cause: unknown) => {
    throw trouble(cause);
  });
  if (!answer.ok) throw trouble(new Error(`the upload answered ${answer.status}`));
}
