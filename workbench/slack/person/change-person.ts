import { person } from '../workspace/user.ts';
import type { Workspace } from '../workspace/workspace.ts';

export interface PersonChange {
  /** A seeded role or a Slack user id. */
  readonly user: string;
  readonly guest?: boolean;
  /** Their account was deactivated, and is so no longer. */
  readonly reactivated?: true;
}

/** As an administrator makes somebody a guest or a full member, and reactivates their account. */
export function changePerson(workspace: Workspace, { user, guest, reactivated }: PersonChange): void {
  workspace.site.store.transaction(() => {
    const before = person(workspace, user);
    workspace.users.put(before.id, {
      ...before,
      is_restricted: guest ?? before.is_restricted,
      deleted: reactivated ? false : before.deleted,
    });
  });
}
