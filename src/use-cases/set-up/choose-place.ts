import { channelReference } from '../../domain/chat-reference';
import type { PlaceName } from '../../domain/connection';
import type { SetUpPorts, SlackToTry } from '../../ports/set-up-ports';
import { fixedByVariables, type SetUpStep, step } from './connect-slack';
import { channelName, projectName, spaceName } from './name-of-place';

const connectFirst = 'Connect Slack first.';

/** Keeps a place by its id, once the app can use it. A public channel that it is not in yet, it joins. */
export const choosePlace = (ports: SetUpPorts, accountId: string, name: PlaceName, text: string): Promise<SetUpStep> =>
  step(ports, accountId, async () => {
    const { fixed, slackToken } = await ports.connection.given();
    if (fixed.includes(name)) return fixedByVariables;
    const slack = slackToken === undefined ? undefined : ports.slack(slackToken);
    const found = await findPlace(ports, slack, name, text.trim());
    if ('fault' in found) return found.fault;
    await ports.connection.keepPlace(name, found.value);
    return undefined;
  });

type Found = { readonly value: string } | { readonly fault: string };

async function findPlace(
  ports: SetUpPorts,
  slack: SlackToTry | undefined,
  name: PlaceName,
  text: string,
): Promise<Found> {
  switch (name) {
    case 'reportsChannelId':
      return slack ? findChannel(slack, text) : { fault: connectFirst };
    case 'engineeringGroupId':
    case 'onCallGroupId':
      return slack ? findGroup(slack, text) : { fault: connectFirst };
    case 'jiraProjectKey':
      return { value: await projectName(ports, text.toUpperCase()) };
    case 'confluenceSpaceKey':
      return { value: await spaceName(ports, text) };
  }
}

async function findChannel(slack: SlackToTry, text: string): Promise<Found> {
  const reference = channelReference(text);
  if ('channelName' in reference) {
    const named = (await slack.joinedChannels()).find(({ name }) => name === reference.channelName);
    return named
      ? { value: named.id }
      : { fault: 'The app is in no channel of that name. Copy the link of the channel in Slack and paste it here.' };
  }
  const { channelId } = reference;
  const channel = await slack.channel(channelId);
  if (channel && !channel.joined && !channel.archived) await slack.join(channelId);
  await channelName(slack, channelId);
  return { value: channelId };
}

async function findGroup(slack: SlackToTry, text: string): Promise<Found> {
  const groups = await slack.groups();
  const group = groups.find(({ id, handle }) => id === text || handle === text.replace(/^@/, ''));
  return group ? { value: group.id } : { fault: 'Slack has no such user group in use.' };
}
