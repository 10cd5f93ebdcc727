import { announceMessage } from '../app-requests/announce-message.ts';
import { invalidArguments, NotModelled, SlackRefusal } from '../refusal.ts';
import { type Channel, isMember } from '../workspace/channel.ts';
import { bot } from '../workspace/identity.ts';
import { addMessage, fromBot, type Message } from '../workspace/message.ts';
import { removeMessage } from '../workspace/remove-message.ts';
import { nextId, nowSeconds } from '../workspace/slack-ts.ts';
import { type StoredFile, uploadUrl } from '../workspace/stored-file.ts';
import { visibleConversation } from './conversation-access.ts';
import type { Call, Methods } from './method.ts';
import { asSlackText } from './slack-text.ts';

/** https://slack.com/help/articles/201330736: 1 GB for each file. */
const largestBytes = 1_000_000_000;

function place(call: Call) {
  const name = call.args.required('filename');
  const size = call.args.count('length', 0);
  if (size === 0) throw invalidArguments('must be greater than 0 [json-pointer:/length]');
  if (size > largestBytes) throw new SlackRefusal('file_upload_size_restricted');
  const id = nextId(call.workspace, 'F');
  call.workspace.files.put(id, { id, name, title: name, size, created: nowSeconds(call.workspace), state: 'awaited' });
  return { upload_url: uploadUrl(id), file_id: id };
}

function wantedFiles({ args, workspace }: Call): readonly StoredFile[] {
  const wanted = args.structure('files', 'invalid_arguments');
  if (!Array.isArray(wanted) || wanted.length === 0)
    throw invalidArguments('must be an array with a file in it [json-pointer:/files]');
  return wanted.map(({ id, title, ...rest }: Record<string, unknown>) => {
    if (Object.keys(rest).length > 0) throw new NotModelled(`a file with ${Object.keys(rest).join(', ')}`);
    const file = workspace.files.get(String(id));
    // What was never uploaded, or was completed already, is not there to be completed.
    if (file?.state !== 'uploaded') throw new SlackRefusal('file_not_found');
    return { ...file, title: typeof title === 'string' ? title : file.name, state: 'complete' };
  });
}

function channelOf(call: Call): Channel {
  const channel = visibleConversation(call, call.args.required('channel_id'));
  if (channel.is_archived) throw new SlackRefusal('is_archived');
  if (!isMember(channel, bot.userId)) throw new SlackRefusal('not_in_channel');
  return channel;
}

/** The message that shares the files; without a channel they stay private to the app. */
function share(call: Call, files: readonly StoredFile[]): void {
  if (!call.args.has('channel_id')) return;
  const channel = channelOf(call);
  const threadTs = call.args.text('thread_ts');
  if (threadTs && !call.workspace.messages(channel.id).has(threadTs)) throw new SlackRefusal('thread_not_found');
  const message = addMessage(call.workspace, channel.id, {
    ...fromBot(call.workspace.app.display_information.name),
    text: asSlackText(call.args.text('initial_comment') ?? ''),
    upload: true,
    files: files.map(fileObject),
    ...(threadTs ? { thread_ts: threadTs } : {}),
  });
  announceMessage(call.workspace, channel, { ...message, subtype: 'file_share' });
}

const fileObject = ({ id, name, title, size, created }: StoredFile) => ({
  id,
  created,
  timestamp: created,
  name,
  title,
  mimetype: name.endsWith('.ics') ? 'text/calendar' : 'application/octet-stream',
  filetype: name.split('.').at(-1) ?? '',
  user: bot.userId,
  mode: 'hosted',
  size,
  url_private: `https://files.slack.com/files-pri/${id}/${encodeURIComponent(name)}`,
});

function complete(call: Call) {
  const files = wantedFiles(call);
  share(call, files);
  for (const file of files) call.workspace.files.put(file.id, file);
  return { files: files.map(({ id, title }) => ({ id, title })) };
}

/** The messages that showed it stay, with a stone in its place; one that said nothing else goes. */
function remove(call: Call): Record<string, never> {
  const { workspace } = call;
  const id = call.args.required('file');
  if (!workspace.files.delete(id)) throw new SlackRefusal('file_not_found');
  for (const channel of workspace.channels.values()) {
    const showing = workspace
      .messages(channel.id)
      .values()
      .filter((message) => shows(message, id));
    for (const message of showing) {
      if (message.text === '') removeMessage(workspace, channel, message);
      else workspace.messages(channel.id).put(message.ts, { ...message, files: filesWithout(message, id) });
    }
  }
  return {};
}

const filesOf = ({ files }: Message): readonly { readonly id: string }[] => (Array.isArray(files) ? files : []);

const shows = (message: Message, id: string): boolean => filesOf(message).some((file) => file.id === id);

const filesWithout = (message: Message, id: string) =>
  filesOf(message).map((file) => (file.id === id ? { id, mode: 'tombstone' } : file));

/** https://docs.slack.dev/reference/methods/files.getUploadURLExternal, files.completeUploadExternal, files.delete */
export const files: Methods = {
  'files.getUploadURLExternal': { scopes: ['files:write'], tier: 4, takes: ['filename', 'length'], run: place },
  'files.completeUploadExternal': {
    scopes: ['files:write'],
    tier: 4,
    takes: ['files', 'channel_id', 'thread_ts', 'initial_comment'],
    run: complete,
  },
  'files.delete': { scopes: ['files:write'], tier: 3, takes: ['file'], run: remove },
};
