/** The faults of a policy that only the chat workspace knows: what it names must be there. */
import type { PolicyFault } from '../../domain/policy/check-policy';
import { componentKey } from '../../domain/policy/component-name';
import type { Invitees, Policy } from '../../domain/policy/policy';
import { severities } from '../../domain/severity';
import type { ChatChannel } from '../../ports/chat-directory';
import type { ChatUser } from '../../ports/people';
import type { Ports } from '../../ports/ports';

/** Looks only at what is newly named, so that the rest can be changed while the chat is away. */
export async function chatFaults(ports: Ports, before: Policy, after: Policy): Promise<readonly PolicyFault[]> {
  const faults = await Promise.all([
    stakeholderFaults(ports, before, after),
    groupFaults(ports, before, after),
    peopleFaults(ports, before, after),
  ]);
  return faults.flat();
}

async function stakeholderFaults(ports: Ports, before: Policy, after: Policy): Promise<readonly PolicyFault[]> {
  const id = after.stakeholderChannelId;
  if (id === undefined || id === before.stakeholderChannelId) return [];
  const text = channelFault(await ports.chatDirectory.channel(id), id);
  return text === undefined ? [] : [{ field: 'stakeholderChannelId', text }];
}

/** Why the app could not post there. */
export function channelFault(channel: ChatChannel | undefined, named: string): string | undefined {
  if (channel === undefined)
    return `The app sees no public channel ${named}. Copy the channel's link in Slack and paste it here.`;
  if (channel.archived) return `#${channel.name} is archived. Unarchive it, or choose another channel.`;
  if (!channel.joined)
    return `The app is not in #${channel.name} yet. Type /invite @SEV Response in #${channel.name}, then try again.`;
  return undefined;
}

/** Why somebody could not be added to a SEV's channel. */
export function personFault({ standing, name }: ChatUser, named: string): string | undefined {
  switch (standing) {
    case 'member':
      return undefined;
    case 'guest':
      return `${name} is a guest of this Slack workspace. Guests can only be added to a channel by hand.`;
    case 'bot':
      return `${name} is an app, not a person.`;
    case 'deactivated':
      return `The Slack account of ${name} is deactivated.`;
    case 'stranger':
      return `${named} is no member of this Slack workspace.`;
  }
}

async function groupFaults(ports: Ports, before: Policy, after: Policy): Promise<readonly PolicyFault[]> {
  const named = [...newlyNamed(before, after, 'inviteGroupIds'), ...newManagers(before, after)];
  if (named.length === 0) return [];
  const known = new Set((await ports.chatDirectory.groups()).map(({ id }) => id));
  return named
    .filter(({ id }) => !known.has(id))
    .map(({ field, id }) => ({ field, text: `Slack has no user group ${id} in use.` }));
}

const newManagers = ({ managersGroupId: was }: Policy, { managersGroupId: id }: Policy) =>
  id === undefined || id === was ? [] : [{ field: 'managersGroupId', id }];

async function peopleFaults(ports: Ports, before: Policy, after: Policy): Promise<readonly PolicyFault[]> {
  const named = [
    ...newlyNamed(before, after, 'inviteUserIds'),
    ...newOnCall(before, after),
    ...newAdministrators(before, after),
  ];
  const ids = [...new Set(named.map(({ id }) => id))];
  const users = new Map(await Promise.all(ids.map(async (id) => [id, await ports.chatUsers.find(id)] as const)));
  return named.flatMap(({ field, id }) => {
    const user = users.get(id);
    const text = user && personFault(user, id);
    return text === undefined ? [] : [{ field, text }];
  });
}

const newAdministrators = ({ administratorIds: known }: Policy, { administratorIds }: Policy) =>
  administratorIds.filter((id) => !known.includes(id)).map((id) => ({ field: 'administratorIds', id }));

function newOnCall(before: Policy, { onCall }: Policy) {
  const known = new Set([...before.onCall.layers.flatMap(({ people }) => people), ...before.onCall.fallback]);
  const added = (field: string, ids: readonly string[]) =>
    ids.filter((id) => !known.has(id)).map((id) => ({ field, id }));
  return [
    ...onCall.layers.flatMap(({ people }, place) => added(`onCall.layers.${place}.people`, people)),
    ...added('onCall.fallback', onCall.fallback),
  ];
}

function newlyNamed(before: Policy, after: Policy, list: keyof Invitees) {
  const known = new Map(inviteesOf(before).map(({ key, invitees }) => [key, invitees[list]]));
  return inviteesOf(after).flatMap(({ key, at, invitees }) =>
    invitees[list].filter((id) => !known.get(key)?.includes(id)).map((id) => ({ field: `${at}.${list}`, id })),
  );
}

/** `key` stays the same where a component moves to another place, `at`. */
const inviteesOf = (policy: Policy): readonly { key: string; at: string; invitees: Invitees }[] => [
  ...severities.map((severity) => ({
    key: `severity ${severity}`,
    at: `severities.${severity}`,
    invitees: policy.severities[severity],
  })),
  ...policy.components.map((component, place) => ({
    key: `component ${componentKey(component.name)}`,
    at: `components.${place}`,
    invitees: component,
  })),
];
