import type { Phrase } from '../../domain/phrase';
import type { Policy } from '../../domain/policy/policy';
import type { PolicyChange } from '../../ports/policies';
import type { Ports } from '../../ports/ports';
import { refuseUnlessAdministrator } from '../people/admit';
import { type ChatNames, nameChatIds } from './name-chat-ids';

/** The team's settings as an administrator sees them. */
export interface SettingsSeen {
  readonly version: number;
  readonly policy: Policy;
  /** The newest first. */
  readonly changes: readonly SignedChange[];
  readonly chat: ChatNames;
}

export interface SignedChange extends PolicyChange {
  /** Name of whoever made it. */
  readonly by: string;
}

export type SettingsLook =
  | ({ readonly kind: 'seen' } & SettingsSeen)
  | { readonly kind: 'refused'; readonly text: Phrase };

export async function lookAtSettings(ports: Ports, accountId: string, changes: number): Promise<SettingsLook> {
  const refusal = await refuseUnlessAdministrator(ports, accountId);
  return refusal ? { kind: 'refused', text: refusal } : { kind: 'seen', ...(await seeSettings(ports, changes)) };
}

/** @param most changes to be shown, at most */
async function seeSettings(ports: Ports, most: number): Promise<SettingsSeen> {
  const { version, policy } = await ports.policies.settled();
  const changes = await ports.policies.changes(version, most);
  const differences = changes.flatMap((change) => change.differences);
  const [chat, signed] = await Promise.all([nameChatIds(ports, policy, differences), sign(ports, changes)]);
  return { version, policy, changes: signed, chat };
}

async function sign(ports: Ports, changes: readonly PolicyChange[]): Promise<readonly SignedChange[]> {
  const accountIds = [...new Set(changes.map(({ accountId }) => accountId))];
  const names = new Map(await Promise.all(accountIds.map(async (id) => [id, await nameOf(ports, id)] as const)));
  return changes.map((change) => ({ ...change, by: names.get(change.accountId) ?? 'somebody' }));
}

/** A name that can't be had keeps nobody from the settings. */
const nameOf = (ports: Ports, accountId: string): Promise<string> =>
  ports.directory.byAccount(accountId).then(
    ({ name }) => name,
    () => 'a Jira administrator',
  );
