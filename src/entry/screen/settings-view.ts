import type { ChatNamesView, SettingsView } from '../../contract/settings-screen';
import type { SettingsSeen } from '../../use-cases/settings/look-at-settings';
import type { ChatNames } from '../../use-cases/settings/name-chat-ids';

/** The settings as the contract with the screen has them. */
export const settingsView = ({ version, policy, changes, chat }: SettingsSeen): SettingsView => ({
  version,
  policy,
  chat: chatNamesView(chat),
  changes: changes.map(({ version: made, at, by, differences }) => ({ version: made, at, by, differences })),
});

export const chatNamesView = ({ channels, groups, names, trouble }: ChatNames): ChatNamesView => ({
  channels,
  groups,
  names: Object.fromEntries(names),
  ...(trouble ? { trouble } : {}),
});
