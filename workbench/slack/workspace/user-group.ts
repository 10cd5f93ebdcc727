import { bot, team } from './identity.ts';

export interface UserGroup {
  readonly id: string;
  readonly handle: string;
  readonly name: string;
  readonly description: string;
  readonly users: readonly string[];
  readonly created: number;
  readonly updated?: number;
}

/** https://docs.slack.dev/reference/objects/usergroup-object */
export function userGroupObject(group: UserGroup, include: { readonly users: boolean; readonly count: boolean }) {
  return {
    id: group.id,
    team_id: team.id,
    is_usergroup: true,
    name: group.name,
    description: group.description,
    handle: group.handle,
    is_external: false,
    date_create: group.created,
    date_update: group.updated ?? group.created,
    date_delete: 0,
    auto_type: null,
    created_by: bot.userId,
    updated_by: bot.userId,
    deleted_by: null,
    prefs: { channels: [], groups: [] },
    ...(include.users ? { users: group.users } : {}),
    ...(include.count ? { user_count: group.users.length } : {}),
  };
}
