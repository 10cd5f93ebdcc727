import { typedText } from '../person/typed-text.ts';
import { NotModelled, NotPossible, SlackRefusal } from '../refusal.ts';
import type { AppReply, CommandInput } from '../slack.ts';
import type { SlashCommand } from '../slack-app-manifest.ts';
import { type Channel, channelOfPerson } from '../workspace/channel.ts';
import { showEphemeral } from '../workspace/ephemeral-message.ts';
import { bot, teamDomain, verificationToken } from '../workspace/identity.ts';
import { newResponseUrl } from '../workspace/response-url.ts';
import { newTrigger } from '../workspace/trigger.ts';
import { activePerson, type User } from '../workspace/user.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { readPosted, showPosted } from './posted-answer.ts';
import { sendToApp } from './send.ts';

interface Typed {
  readonly user: User;
  readonly channel: Channel;
  readonly command: SlashCommand;
  readonly text: string;
}

function read(workspace: Workspace, input: CommandInput): Typed {
  const user = activePerson(workspace, input.user);
  const channel = channelOfPerson(workspace, input.channel, user);
  if (channel.is_archived) throw new NotPossible(422, `#${channel.name} is archived: nothing can be typed there`);
  const commands = workspace.app.features?.slash_commands ?? [];
  const command = input.command ? commands.find((each) => each.command === input.command) : commands[0];
  if (!command) throw new NotPossible(404, `${input.command ?? 'A slash command'} is not a valid command of the app`);
  const text = command.should_escape ? typedText(workspace, input.text, 'with names') : input.text;
  return { user, channel, command, text: text.trim() };
}

/** https://docs.slack.dev/interactivity/implementing-slash-commands#app_command_handling */
function formOf(workspace: Workspace, { user, channel, command, text }: Typed): string {
  const direct = channel.kind === 'im' ? 'directmessage' : channel.name;
  return new URLSearchParams({
    token: verificationToken,
    team_id: user.team_id,
    team_domain: teamDomain(user.team_id),
    channel_id: channel.id,
    channel_name: channel.kind === 'private' ? 'privategroup' : direct,
    user_id: user.id,
    user_name: user.name,
    command: command.command,
    text,
    api_app_id: bot.appId,
    is_enterprise_install: 'false',
    response_url: newResponseUrl(workspace, 'commands', { user: user.id, channel: channel.id }),
    trigger_id: newTrigger(workspace, user.id),
  }).toString();
}

/** A person types a slash command; what the app answers is shown to them. */
export async function typeCommand(workspace: Workspace, input: CommandInput): Promise<AppReply> {
  const { store } = workspace.site;
  const typed = read(workspace, input);
  const body = store.transaction(() => formOf(workspace, typed));
  const reply = await sendToApp(workspace, {
    manifestUrl: typed.command.url,
    body,
    type: 'application/x-www-form-urlencoded',
  });
  const error = reply.error ?? store.transaction(() => show(workspace, typed, reply));
  if (!error) return reply;
  store.transaction(() => tellFailure(workspace, typed, error));
  return { ...reply, error };
}

function show(workspace: Workspace, { user, channel }: Typed, { body }: AppReply): string | undefined {
  if (body === '' || body === undefined || body === null) return undefined;
  try {
    const posted = readPosted(typeof body === 'object' ? body : { text: String(body) });
    showPosted(workspace, posted, { user: user.id, channel: channel.id, source: 'answer' });
    return undefined;
  } catch (error) {
    if (error instanceof NotModelled) workspace.onUnmodelled(error.message);
    else if (!(error instanceof SlackRefusal)) throw error;
    else if (error.code === 'no_text') return undefined;
    return 'invalid_command_response';
  }
}

function tellFailure(workspace: Workspace, { user, channel, command }: Typed, error: string): void {
  showEphemeral(workspace, {
    user: user.id,
    channel: channel.id,
    text: `${command.command} failed with the error "${error}"`,
    response_type: 'ephemeral',
    source: 'slackbot',
  });
}
