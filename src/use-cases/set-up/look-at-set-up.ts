/** How far the set-up has come, step by step. Looking changes nothing, so it can be looked at as often as one likes. */
import { shapeFindings } from '../../domain/check-up/project-shape';
import { type KnownPlaces, type PlaceName, placeNames } from '../../domain/connection';
import { SevError } from '../../errors';
import type { SetUpPorts, SlackToTry } from '../../ports/set-up-ports';

export interface Step {
  readonly name: 'slack' | PlaceName;
  readonly state: 'done' | 'to-do' | 'wrong';
  /** Set by a variable of the deployment: the page can't change it. */
  readonly isFixed: boolean;
  /** What was chosen, as people call it. */
  readonly chosen?: string | undefined;
  /** What is wrong, and how to mend it. */
  readonly trouble?: string | undefined;
}

export interface Choice {
  readonly id: string;
  readonly name: string;
}

export interface SetUpSeen {
  readonly kind: 'seen';
  readonly steps: readonly Step[];
  readonly slackApp: { readonly createUrl: string; readonly requestUrl: string };
  /** The public channels that the app is in, and the user groups in use. */
  readonly channels: readonly Choice[];
  readonly groups: readonly Choice[];
}

export type SetUpLook = SetUpSeen | { readonly kind: 'refused'; readonly text: string };

export const noRight =
  "You can't set SEV Response up: your Jira account is no administrator's. A Jira administrator can do it.";

export async function lookAtSetUp(ports: SetUpPorts, accountId: string): Promise<SetUpLook> {
  return (await ports.administers(accountId)) ? seeSetUp(ports) : { kind: 'refused', text: noRight };
}

export async function seeSetUp(ports: SetUpPorts): Promise<SetUpSeen> {
  const [{ places, slackToken, hasSigningSecret, fixed }, slackApp] = await Promise.all([
    ports.connection.given(),
    ports.slackApp(),
  ]);
  const slack = slackToken === undefined ? undefined : ports.slack(slackToken);
  const [team, { channels, groups }] = await Promise.all([
    seen(async () => (slack && hasSigningSecret ? slack.team() : undefined)),
    choices(slack),
  ]);
  const around = { ports, slack, places, channels, groups };
  const chosen = await Promise.all(placeNames.map((name) => seen(() => nameOfPlace(around, name))));
  return {
    kind: 'seen',
    steps: [
      { name: 'slack', isFixed: fixed.includes('slack'), ...team },
      ...placeNames.map((name, index) => ({
        name,
        isFixed: fixed.includes(name),
        state: 'to-do' as const,
        ...chosen[index],
      })),
    ],
    slackApp,
    channels,
    groups,
  };
}

type State = Pick<Step, 'state' | 'chosen' | 'trouble'>;

async function seen(look: () => Promise<string | undefined>): Promise<State> {
  try {
    const chosen = await look();
    return chosen === undefined ? { state: 'to-do' } : { state: 'done', chosen };
  } catch (error) {
    if (!(error instanceof SevError)) throw error;
    return { state: 'wrong', trouble: `${error.message} ${error.nextStep}` };
  }
}

/** A token that Slack does not take shows at its own step. */
async function choices(slack: SlackToTry | undefined): Promise<Pick<SetUpSeen, 'channels' | 'groups'>> {
  if (!slack) return { channels: [], groups: [] };
  const [channels, groups] = await Promise.all([
    slack.joinedChannels().catch(() => []),
    slack.groups().catch(() => []),
  ]);
  return {
    channels: channels.map(({ id, name }) => ({ id, name: `#${name}` })),
    groups: groups.map(({ id, handle, name }) => ({ id, name: `@${handle} (${name})` })),
  };
}

interface Around extends Pick<SetUpSeen, 'channels' | 'groups'> {
  readonly ports: SetUpPorts;
  readonly slack: SlackToTry | undefined;
  readonly places: KnownPlaces;
}

/** @returns undefined while nothing was chosen @throws SevError when what was chosen will not do */
async function nameOfPlace({ ports, slack, places, groups }: Around, name: PlaceName): Promise<string | undefined> {
  const value = places[name];
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
