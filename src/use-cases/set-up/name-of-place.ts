/** What people call the places that were chosen, and why one of them will not do. */
import { shapeFindings } from '../../domain/check-up/project-shape';
import type { KnownPlaces, PlaceName } from '../../domain/connection';
import { SevError } from '../../errors';
import type { SetUpPorts, SlackToTry } from '../../ports/set-up-ports';
import type { Choice, Choices } from './choices';

interface Around extends Choices {
  readonly ports: SetUpPorts;
  readonly slack: SlackToTry | undefined;
  readonly places: KnownPlaces;
}

/** @returns undefined while nothing was chosen @throws SevError when what was chosen will not do */
export async function nameOfPlace(
  { ports, slack, places, groups, unseen }: Around,
  name: PlaceName,
): Promise<string | undefined> {
  const value = places[name];
  if (unseen && (name === 'engineeringGroupId' || name === 'onCallGroupId')) throw unseen;
  if (value === undefined) return undefined;
  switch (name) {
    case 'reportsChannelId':
      return slack && channelName(slack, value);
    case 'engineeringGroupId':
    case 'onCallGroupId':
      return slack && groupName(groups, value);
    case 'jiraProjectKey':
      return projectName(ports, value);
    case 'confluenceSpaceKey':
      return spaceName(ports, value);
  }
}

const trouble = (message: string, nextStep: string): SevError => new SevError('misconfigured', message, { nextStep });

export async function channelName(slack: SlackToTry, channelId: string): Promise<string> {
  const channel = await slack.channel(channelId);
  if (!channel) throw trouble(`The app sees no channel ${channelId}.`, 'Choose one, or invite the app into it first.');
  if (channel.archived) throw trouble(`#${channel.name} is archived.`, 'Un-archive it, or choose another one.');
  if (!channel.joined)
    throw trouble(`The app is not in #${channel.name}.`, `Type /invite @SEV Response in #${channel.name}.`);
  return `#${channel.name}`;
}

function groupName(groups: readonly Choice[], groupId: string): string {
  const group = groups.find(({ id }) => id === groupId);
  if (!group) throw trouble(`Slack has no user group ${groupId} in use.`, 'Choose another one.');
  return group.name;
}

export async function projectName(ports: SetUpPorts, projectKey: string): Promise<string> {
  const wrong = shapeFindings(projectKey, await ports.jira(projectKey).issueTypes()).filter(
    ({ state }) => state === 'wrong',
  );
  const [first] = wrong;
  if (!first) return projectKey;
  const more = wrong.length > 1 ? ` ${wrong.length - 1} more like it: see the check-up.` : '';
  throw trouble(`${first.what}: ${first.says}`, `${first.mend ?? ''}${more}`);
}

export async function spaceName(ports: SetUpPorts, spaceKey: string): Promise<string> {
  if (await ports.wiki(spaceKey).seesSpace()) return spaceKey;
  throw trouble(`Confluence has no space ${spaceKey}, or the app may not see it.`, 'Check the key of the space.');
}
