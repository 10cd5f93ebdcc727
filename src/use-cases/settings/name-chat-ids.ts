import { isSevChannelName } from '../../domain/channel-name';
import { isId } from '../../domain/chat-id';
import type { Policy } from '../../domain/policy/policy';
import type { SettingDifference } from '../../domain/policy/policy-differences';
import { severities } from '../../domain/severity';
import { SevError } from '../../errors';
import type { Ports } from '../../ports/ports';

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What an administrator may choose from, and the names of what the settings hold as ids. */
export interface ChatNames {
  readonly channels: readonly Named[];
  readonly groups: readonly Named[];
  readonly names: ReadonlyMap<string, string>;
  /** Why names are missing. */
  readonly trouble?: { readonly text: string; readonly nextStep: string } | undefined;
}

/** Each person and each channel that the app is not in costs a call; beyond this many the id is shown. */
const mostLookedUp = 60;

/** Slack that is away costs the names, not the settings. */
export async function nameChatIds(
  ports: Ports,
  policy: Policy,
  differences: readonly SettingDifference[],
): Promise<ChatNames> {
  try {
    return await lookUp(ports, idsIn(policy, differences));
  } catch (error) {
    if (!(error instanceof SevError)) throw error;
    const trouble = { text: error.message, nextStep: error.nextStep };
    return { channels: [], groups: [], names: new Map(), trouble };
  }
}

async function lookUp(ports: Ports, ids: readonly string[]): Promise<ChatNames> {
  const [groups, joined] = await Promise.all([ports.chatDirectory.groups(), ports.chatDirectory.joinedChannels()]);
  const channels = joined.map(({ id, name }) => ({ id, name: `#${name}` }));
  const choices = groups.map(({ id, handle, name }) => ({ id, name: `@${handle} (${name})` }));
  const names = new Map([...channels, ...choices].map(({ id, name }) => [id, name]));
  const unknown = ids.filter((id) => !names.has(id) && !isId('group', id)).slice(0, mostLookedUp);
  const found = await Promise.all(unknown.map(async (id) => [id, await nameOf(ports, id)] as const));
  for (const [id, name] of found) if (name !== undefined) names.set(id, name);
  const byName = (a: Named, b: Named) => a.name.localeCompare(b.name, 'en');
  return {
    channels: channels.filter(({ name }) => !isSevChannelName(name.slice(1))).sort(byName),
    groups: choices.sort(byName),
    names,
  };
}

async function nameOf(ports: Ports, id: string): Promise<string | undefined> {
  if (isId('person', id)) {
    const user = await ports.chatUsers.find(id);
    return user.standing === 'stranger' ? undefined : user.name;
  }
  const channel = await ports.chatDirectory.channel(id);
  return channel && `#${channel.name}`;
}

function idsIn(policy: Policy, differences: readonly SettingDifference[]): readonly string[] {
  const invitees = [...severities.map((severity) => policy.severities[severity]), ...policy.components];
  const named = invitees.flatMap(({ inviteUserIds }) => inviteUserIds);
  const onCall = [...policy.onCall.layers.flatMap(({ people }) => people), ...policy.onCall.fallback];
  const changed = differences.flatMap(({ from, to }) => [from, to]).flat();
  const ids = [policy.stakeholderChannelId, ...named, ...onCall, ...policy.administratorIds, ...changed].filter(
    (id) => typeof id === 'string',
  );
  return [...new Set(ids)].filter((id) => isId('channel', id) || isId('person', id));
}
